#!/bin/sh
# An archive of articles, one JSON object a line ({"id": …, "text": …, "format": "html"}), over all cores;
# each line is answered by one line. Needs GNU parallel.
parallel --pipe --block 1M --keep-order bluepencil --stream <archive.ndjson >messages.ndjson
