"""The other contenders: the same question, asked as each tool's experts would.

    peers.py (duckdb|duckdb-windows|chdb) GLOB FORMAT HOLD_MS TARGET
"""
import sys

tool, glob, kind, hold, target = sys.argv[1:6]
hold = int(hold)


def write(probes, outages):
    lines = [f"probe {service} {zone} {up} {degraded} {down}"
             for service, zone, up, degraded, down in probes]
    lines += [f"outage {service} {zone} {first} {end}" for service, zone, first, end in outages]
    with open(target, "w") as file:
        file.write("\n".join(sorted(lines)) + "\n")


def duckdb_source():
    columns = {"time": "TIMESTAMP", "service": "VARCHAR", "zone": "VARCHAR", "status": "VARCHAR"}
    if kind == "csv":
        every = dict(time="TIMESTAMP", account="VARCHAR", service="VARCHAR", zone="VARCHAR",
                     check="VARCHAR", status="VARCHAR", latency_ms="INTEGER", code="INTEGER")
        return f"read_csv('{glob}', header=true, columns={every})"
    return f"read_json('{glob}', format='newline_delimited', columns={columns})"


def duckdb_lists():
    """List aggregates: one sort a probe, no window over all rows."""
    import duckdb
    db = duckdb.connect(config={"threads": 2, "preserve_insertion_order": False})
    db.execute(f"""
        CREATE TEMP TABLE check_list AS
        SELECT service, zone, list_sort(list(
          epoch_ms(time) * 4 + CASE status WHEN 'up' THEN 1 WHEN 'degraded' THEN 2
                                           WHEN 'down' THEN 3 ELSE 0 END)) AS v
        FROM {duckdb_source()} GROUP BY service, zone""")
    db.execute(f"""
        CREATE TEMP TABLE spoken AS
        SELECT service, zone, v, list_transform(
          list_zip(v, list_append(v[2:], v[-1] + {hold * 4})),
          lambda p: least((p[2] >> 2) - (p[1] >> 2), {hold}) * 4 + (p[1] & 3)) AS d
        FROM check_list""")
    total = "CAST(coalesce(list_sum(list_transform(d, lambda e: CASE WHEN e & 3 = {} THEN e >> 2 ELSE 0 END)), 0) AS BIGINT)"
    probes = db.execute(f"""
        SELECT service, zone, {total.format(1)}, {total.format(2)}, {total.format(3)}
        FROM spoken""").fetchall()
    outages = db.execute(f"""
        WITH failed AS (
          SELECT service, zone, unnest(list_filter(list_transform(
            list_zip(v, d, range(len(v))),
            lambda e: CASE WHEN e[1] & 3 = 3 THEN {{t: e[1] >> 2, d: e[2] >> 2, i: e[3]}} END),
            lambda e: e IS NOT NULL)) AS f
          FROM spoken),
        marked AS (
          SELECT service, zone, f.t AS t, f.d AS d,
            CASE WHEN f.i - lag(f.i) OVER w = 1 AND f.t - lag(f.t) OVER w <= {hold}
              THEN 0 ELSE 1 END AS starts
          FROM failed WINDOW w AS (PARTITION BY service, zone ORDER BY f.i)),
        numbered AS (
          SELECT *, sum(starts) OVER (PARTITION BY service, zone ORDER BY t) AS n FROM marked)
        SELECT service, zone, min(t), max(t + d) FROM numbered
        GROUP BY service, zone, n HAVING count(*) >= 3""").fetchall()
    write(probes, outages)


def duckdb_windows():
    """Window functions, as most people would write it."""
    import duckdb
    db = duckdb.connect(config={"threads": 2})
    db.execute(f"""
        CREATE TEMP TABLE spoken AS
        SELECT service, zone, status, t, least(coalesce(lead(t) OVER w, t + {hold}) - t, {hold}) AS d,
          CASE WHEN status = 'down' AND lag(status) OVER w = 'down' AND t - lag(t) OVER w <= {hold}
            THEN 0 ELSE 1 END AS starts
        FROM (SELECT service, zone, status, epoch_ms(time) AS t FROM {duckdb_source()})
        WINDOW w AS (PARTITION BY service, zone ORDER BY t)""")
    probes = db.execute("""
        SELECT service, zone, coalesce(sum(d) FILTER (status = 'up'), 0)::BIGINT,
          coalesce(sum(d) FILTER (status = 'degraded'), 0)::BIGINT,
          coalesce(sum(d) FILTER (status = 'down'), 0)::BIGINT
        FROM spoken GROUP BY service, zone""").fetchall()
    outages = db.execute("""
        SELECT service, zone, min(t), max(t + d) FROM (
          SELECT *, sum(starts) OVER (PARTITION BY service, zone ORDER BY t) AS n
          FROM spoken WHERE status = 'down')
        GROUP BY service, zone, n HAVING count(*) >= 3""").fetchall()
    write(probes, outages)


def chdb_arrays():
    """Arrays per probe; times parsed as DateTime64, two threads."""
    import chdb.session
    session = chdb.session.Session()
    columns = "time DateTime64(3, 'UTC'), service LowCardinality(String), zone LowCardinality(String), status LowCardinality(String)"
    if kind == "csv":
        columns = ("time DateTime64(3, 'UTC'), account LowCardinality(String), service LowCardinality(String), "
                   "zone LowCardinality(String), check LowCardinality(String), "
                   "status LowCardinality(String), latency_ms UInt32, code UInt32")
    form = "CSVWithNames" if kind == "csv" else "JSONEachRow"
    columns = columns.replace("'", "\\'")
    settings = ("SETTINGS max_threads = 2, max_parsing_threads = 2, date_time_input_format = 'best_effort', "
                "input_format_skip_unknown_fields = 1")
    text = str(session.query(f"""
        WITH
          arraySort(groupArray(toUnixTimestamp64Milli(time) * 4
            + multiIf(status = 'up', 1, status = 'degraded', 2, status = 'down', 3, 0))) AS v,
          arrayMap(x -> intDiv(x, 4), v) AS t,
          arrayMap(x -> x % 4, v) AS s,
          arrayMap((a, b) -> least(b - a, {hold}), t,
            arrayPushBack(arrayPopFront(t), t[-1] + {hold})) AS d,
          arrayMap((s, p, a, b) -> NOT (s = 3 AND p = 3 AND a - b <= {hold}), s,
            arrayPushFront(arrayPopBack(s), 0), t, arrayPushFront(arrayPopBack(t), 0)) AS starts,
          arrayFilter(run -> length(run) >= 3 AND run[1].2 = 3,
            arraySplit((x, start) -> start, arrayZip(t, s, d), starts)) AS runs
        SELECT service, zone,
          arraySum(arrayMap((x, y) -> x * (y = 1), d, s)),
          arraySum(arrayMap((x, y) -> x * (y = 2), d, s)),
          arraySum(arrayMap((x, y) -> x * (y = 3), d, s)),
          arrayStringConcat(arrayMap(run -> concat(toString(run[1].1), ' ',
            toString(run[-1].1 + run[-1].3)), runs), ';')
        FROM file('{glob}', '{form}', '{columns}')
        GROUP BY service, zone {settings}""", "TabSeparated"))
    rows = [line.split("\t") for line in text.splitlines()]
    outages = [(row[0], row[1], *outage.split(" "))
               for row in rows for outage in row[5].split(";") if outage]
    write([row[:5] for row in rows], outages)


{"duckdb": duckdb_lists, "duckdb-windows": duckdb_windows, "chdb": chdb_arrays}[tool]()
