#!/bin/sh
# Finds a Python that can run Dateline and hands over to prepare.py. PYTHON=... names the one to take.
cd "$(dirname "$0")/.." || exit 1

candidates=${PYTHON:-".venv/bin/python .venv/Scripts/python.exe python3 python3.14 python3.13 python3.12 python3.11 python"}
without_venv=
for python in $candidates; do
    "$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null || continue
    if "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        exec "$python" packaging/prepare.py "$@"
    fi
    without_venv=$python
done

if [ -n "$without_venv" ]; then
    echo "$without_venv cannot make virtual environments: install its venv module (Debian and Ubuntu: apt-get install python3-venv), then repeat the command." >&2
else
    echo "Dateline needs Python 3.11 to 3.14 and finds none: install one (Debian and Ubuntu: apt-get install python3 python3-venv) or name it, as in 'make run PYTHON=python3.12'." >&2
fi
exit 1
