// Decompress
