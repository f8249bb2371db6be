export { largeRegister } from '../../bench/largeRegister.ts'
