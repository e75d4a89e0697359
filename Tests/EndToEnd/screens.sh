#!/bin/sh
# usage: screens.sh PROGRAM DIALOGS FOLDER
#
# Takes pictures of the program in a terminal: five pages, each at 40 and at 80 columns, with colours and
# without.
set -eu
program=$1 dialogs=$2 folder=$3
socket=$(mktemp -d)/tmux
export LC_ALL=C.UTF-8
unset NO_COLOR CLICOLOR CLICOLOR_FORCE ACCESSIBLE TMUX 2>/dev/null || true

# A server without a session would end between two pictures.
keeping() { terminal new-session -d -s keeping; }

terminal() { tmux -S "$socket" -f /dev/null "$@"; }

# Waits until the last line that is not empty is a prompt.
settled() {
    tries=0
    until [ "$(terminal capture-pane -t picture -p | grep -v '^$' | tail -n 1)" = ">" ]; do
        tries=$((tries + 1))
        [ $tries -lt 600 ] || { echo "no prompt" >&2; exit 1; }
        sleep 0.05
    done
}

# Waits until the line that was typed stands above a new prompt.
answered() {
    typed=$((typed + 1))
    tries=0
    until [ "$(terminal capture-pane -t picture -p -S - | grep -c '^> .')" -ge "$typed" ]; do
        tries=$((tries + 1))
        [ $tries -lt 600 ] || { echo "\"$1\" was not typed" >&2; exit 1; }
        sleep 0.05
    done
    settled
}

# From the last line that was typed to the prompt.
last_turn() {
    awk '{ line[NR] = $0; if ($0 ~ /^(\033\[[0-9;]*m)*> ./) first = NR; if ($0 != "") last = NR }
        END { for (i = first ? first : 1; i <= last; i++) print line[i] }'
}

# picture NAME COLUMNS COLOUR OPTIONS LINE ...
picture() {
    name=$1-$2 columns=$2 colour=$3 options=$4
    shift 4
    case $colour in
    yes) file=$name-colour.txt how=-pe setting= ;;
    no) file=$name.txt how=-p setting=NO_COLOR=1 ;;
    esac
    terminal new-session -d -s picture -x "$columns" -y 100 "env INPUTRC=/dev/null $setting \
        '$program' chat --country uk --dialogs '$dialogs' $options"
    settled
    typed=0
    for line in "$@"; do
        terminal send-keys -t picture -l "$line"
        terminal send-keys -t picture Enter
        answered "$line"
    done
    terminal capture-pane -t picture $how | last_turn >"$folder/$file"
    terminal kill-session -t picture
}

# Everything up to the last question but three is known.
known=
for sign in collapse chest-pain tearing-pain breathless coughing-blood very-ill major-injury numb-saddle \
    cannot-pee leaking bowel-control both-legs weak-legs getting-weaker foot-weak unsteady sex-changed \
    flank-waves burning-pee blood-pee cancer weak-immunity injected-drugs steroids thin-bones blood-thinner \
    spine-procedure; do
    known="$known --given $sign=no"
done
known="$known --given age=50 --given site=lower-back --given duration=5 --given onset=gradual"

keeping
for columns in 40 80; do
    for colour in no yes; do
        picture greeting $columns $colour ""
        picture checklist $columns $colour "" "my lower back hurts"
        picture emergency $columns $colour "" "numb when I wipe"
        picture advice $columns $colour "$known" "only 1" no none "some things"
        picture explanation $columns $colour "" "/explain massage"
    done
done
terminal kill-server
rm -rf "$(dirname "$socket")"
