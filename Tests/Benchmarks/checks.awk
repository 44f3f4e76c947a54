# The same question for awk: zcat FILES | mawk -v hold=30000 -v kind=json -f checks.awk
# It trusts what it reads: the order of keys, and that each probe's checks come in order of time.
BEGIN { FS = kind == "csv" ? "," : "\""; day = "" }
{
  if (kind == "csv") { time = $1; service = $3; zone = $4; status = $6 }
  else { time = $4; service = $12; zone = $16; status = $24 }
  if (time == "time") next
  date = substr(time, 1, 10)
  if (date != day) {
    y = substr(date, 1, 4) + 0; m = substr(date, 6, 2) + 0; d = substr(date, 9, 2) + 0
    if (m <= 2) { y--; m += 12 }
    days = 365 * y + int(y / 4) - int(y / 100) + int(y / 400) + int((153 * (m - 3) + 2) / 5) + d - 719469
    day = date
  }
  t = ((days * 24 + substr(time, 12, 2)) * 60 + substr(time, 15, 2)) * 60000 + substr(time, 18, 2) * 1000 + substr(time, 21, 3)
  key = service " " zone
  if (key in last) {
    gap = t - last[key]; spoken = gap < hold ? gap : hold
    was = state[key]
    sum[key, was] += spoken
    if (was == "down" && (status != "down" || gap > hold)) ended(key, spoken)
  } else seen[key] = 1
  if (status == "down" && failed[key]++ == 0) since[key] = t
  last[key] = t; state[key] = status
}
function ended(key, spoken) {
  if (failed[key] >= 3) printf "outage %s %.0f %.0f\n", key, since[key], last[key] + spoken
  failed[key] = 0
}
END {
  for (key in seen) {
    sum[key, state[key]] += hold
    if (state[key] == "down") ended(key, hold)
    printf "probe %s %.0f %.0f %.0f\n", key, sum[key, "up"], sum[key, "degraded"], sum[key, "down"]
  }
}
