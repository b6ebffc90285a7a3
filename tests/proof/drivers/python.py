"""Runs one script after the other, as if each were started alone."""

import runpy
import sys

for path in sys.argv[1:]:
    try:
        runpy.run_path(path, run_name='__main__')
    except SystemExit:
        pass
