extension JapaneseTexts {
  /// Columns of restatements, closed periods, files and the dictionaries.
  static let records: [String: String] = [
    "The service, the account where there is none, or a scope as tier:critical":
      "サービス、なければアカウント、または tier:critical などの範囲",
    "The column that changed; in incident_mean with its metric: ttd_mean_ms":
      "変わった列。incident_mean では指標を付ける（ttd_mean_ms）",
    "Before this cause: as published, or as an earlier row left it; null for words and none":
      "訂正前: 公表値、または前の行の訂正後の値。語句や値なしは null",
    "After it; null for words and none": "訂正後。語句や値なしは null",
    "When the period was closed": "期間を確定した時刻",
    "late files, corrections or catalog; a row for each, one after the other":
      "原因: 遅れて届いたログ、補正、カタログの変更。原因ごとに1行、順に並ぶ",
    "The files and corrections that came after closing": "確定の後に届いたファイルと補正",
    "After less before": "訂正後 − 訂正前",
    "The table it was published in": "公表した表",
    "Before, as the column showed it: number, percentage or word":
      "訂正前を列の表し方で示したもの: 数、百分率、語句",
    "After, likewise; null where there is none": "訂正後を同じく示したもの。なければ null",
    "Nothing at or after this instant was in the frozen figures":
      "確定した数値の基準時刻。この時刻以降のものは含まれない",
    "Where it lay": "ファイルのあった場所",
    "Digest of the file as it lay there, compressed":
      "置かれていたまま（圧縮のまま）のファイルのハッシュ値",
    "Size of the file as it lay there": "置かれていたままのファイルの大きさ",
    "Lines in it": "行数",
    "Lines that could not be used": "不採用行の数",
    "First instant in it": "ファイル内の最初の時刻",
    "Last instant in it": "ファイル内の最後の時刻",
    "When it was read": "取り込んだ時刻",
    "The file's path": "ファイルのパス",
    "The line's number in the file, from 1": "ファイル内の行番号（1から）",
    "Why it could not be used": "不採用の理由",
    "The line's first 200 bytes": "行の先頭 200 バイト",
    "The key of the period that is wrong": "誤りのある期間のキー",
    "The service, account or tier": "サービス・アカウント・区分",
    "What does not hold": "成り立たない規則",
    "What it should be": "あるべき値",
    "What it is": "実際の値",
    "The table, or view": "表またはビュー",
    "The column": "列",
    "INTEGER, REAL or TEXT": "INTEGER、REAL、TEXT のいずれか",
    "The unit; empty where there is none": "単位。なければ空",
    "What it says": "意味（英語）",
    "What a row of it is": "1行が表すもの（英語）",
    "What it says, in Japanese": "意味（日本語）",
    "What a row of it is, in Japanese": "1行が表すもの（日本語）",
  ]
}
