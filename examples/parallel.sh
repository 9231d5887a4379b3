#!/bin/sh
# Reads a folder on several hosts with GNU parallel: HOSTS=8/one,16/two sh examples/parallel.sh folder > all.ndjson
# (8/one: eight jobs at a time on the host called one; the folder and the command are where they are here, as on a shared
# disk). Names go to the jobs in parcels; each job answers with a line for each, and parallel puts the parcels back in order.
# A job that dies is done again, on any host. Without HOSTS the jobs run here, one for each processor.
set -eu
folder=$1
command=${OGI_REPORT:-ogi-report}

find "$folder" -type f | LC_ALL=C sort |
  parallel --pipe --max-replace-args "${PARCEL:-50}" --keep-order --retries 3 --no-notice ${HOSTS:+--sshlogin "$HOSTS"} \
    "$command extract --stdin --jobs 1; test \$? -le 2"
