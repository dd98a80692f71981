// A typesetting process that ends when it is asked.
process.on('message', () => process.exit(3));
