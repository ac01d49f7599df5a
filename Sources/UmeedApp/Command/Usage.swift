/// What `umeed help` says.
enum Usage {
    static let text = """
        umeed: the assistance system for victims of terrorism

          umeed serve   [--data DIR] [--port N] [--config FILE]     run the server
          umeed demo    --data DIR [--port N] [--people N] [--seed-only]
                                                                    an invented world, on this machine only
          umeed migrate [--data DIR] [--config FILE]                bring the databases to this version
          umeed user    add NAME --role ROLE [--province PK-BA] [--district PK226] [--display "Full Name"]
          umeed user    list | disable NAME | enable NAME | password NAME
          umeed token   create --role ROLE [--province PK-BA] [--district PK226] [--label TEXT] [--days N]
          umeed token   list | revoke ID
          umeed import  incidents FILE --format ucdp-ged [--boundaries FILE.geojson] [--all] [--json]
          umeed import  people FILE [--incident BA-INC-2026-0001] [--json]
                                                                    a list of people as CSV, sealed
          umeed law     determine < facts.json | shares < heirs.json | list --json
          umeed audit   verify
          umeed backup  DIR                                         while the server runs or not
          umeed restore DIR --data NEW                              into an empty folder or, with "postgres" and
                                                                    "postgres-keys", two empty databases; then checked
          umeed docs    --into docs [--check]                       the generated documents
          umeed bench   [NAME ...] [--keep DIR | --from DIR]        CPU time of the main operations; large worlds are
                                                                    kept in DIR, or taken from there
          umeed version

        Every command takes --data DIR (default: Data) and --config FILE. Passwords are read from standard input.
        """
}
