# iso(MILLISECONDS since 1970): the instant as ISO 8601. awk has strftime only in some versions, and no milliseconds.
function iso(time,   milliseconds, seconds, day, shifted, era, day_of_era, year_of_era, day_of_year, shifted_month, d, m, y) {
  milliseconds = time % 1000
  seconds = (time - milliseconds) / 1000
  day = int(seconds / 86400)
  seconds -= day * 86400
  # Days in eras of 400 years that begin on 1 March.
  shifted = day + 719468
  era = int(shifted / 146097)
  day_of_era = shifted - era * 146097
  year_of_era = int((day_of_era - int(day_of_era / 1460) + int(day_of_era / 36524) - int(day_of_era / 146096)) / 365)
  day_of_year = day_of_era - (365 * year_of_era + int(year_of_era / 4) - int(year_of_era / 100))
  shifted_month = int((5 * day_of_year + 2) / 153)
  d = day_of_year - int((153 * shifted_month + 2) / 5) + 1
  m = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9
  y = year_of_era + era * 400 + (m <= 2)
  return sprintf("%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", y, m, d, int(seconds / 3600), int(seconds / 60) % 60, seconds % 60, milliseconds)
}
