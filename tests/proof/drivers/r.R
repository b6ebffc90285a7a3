# Runs one script after the other.
for (path in commandArgs(trailingOnly = TRUE)) try(source(path))
