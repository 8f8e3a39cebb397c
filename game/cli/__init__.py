"""The command line: each command reads its words, asks one room of the house, and prints what it says."""
