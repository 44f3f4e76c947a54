#!/bin/sh
# Mails a report's short summary, text and HTML: mail.sh PERIOD ADDRESS…, as in mail.sh 2026-10 board@example.com
# The report must have been made with the format mail (SLA_FORMATS in sla.conf). Needs a sendmail, which Postfix, msmtp and
# others bring. SLA_SENDMAIL is the command (cat shows the mail instead), SLA_MAIL_FROM the sender, SLA_MAIL_LANGUAGE=en
# takes the report's second language. Prints nothing on success.
set -eu
# shellcheck source=Jobs/common.sh
. "$(dirname "$(readlink -f "$0")")/common.sh"

[ $# -ge 2 ] || fail 64 "takes a period and addresses: mail.sh 2026-10 board@example.com"
period=$1
shift
case $period in */* | .*) fail 64 "no period: $period (write 2026-10)" ;; esac

recipients=""
for address; do
  case $address in
    *[[:space:]]* | *[[:cntrl:]]* | -*) fail 64 "no address: $address" ;;
    *@*) recipients="${recipients:+$recipients, }$address" ;;
    *) fail 64 "no address: $address" ;;
  esac
done

mail=$SLA_REPORTS/$period/mail${SLA_MAIL_LANGUAGE:+.$SLA_MAIL_LANGUAGE}.eml
[ -r "$mail" ] || fail 66 "no $mail; set SLA_FORMATS=html,csv,mail in $conf, and make the report again"

{
  if [ -n "${SLA_MAIL_FROM:-}" ]; then printf 'From: %s\n' "$SLA_MAIL_FROM"; fi
  printf 'To: %s\n' "$recipients"
  # A mail program of this system reads lines as this system writes them.
  tr -d '\r' <"$mail"
} | if [ -n "${SLA_SENDMAIL:-}" ]; then $SLA_SENDMAIL; else sendmail -t -i; fi
