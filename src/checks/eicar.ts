/**
 * The EICAR test file: 68 harmless octets that every virus scanner reports. Split in two, so that no scanner
 * eats this repository.
 */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
