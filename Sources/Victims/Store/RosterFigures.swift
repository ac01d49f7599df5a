import Incidents
public import SQL

/// The kept counts of people on rosters, which the `published_roster` views show.
public enum RosterFigures {
    private static let people = FigureFold(
        of: "roster_figure_change", adding: "people",
        to: [
            .months("roster_figure", "province", "district", "sex", "status"),
            .months("roster_figure_place", "province", "district"),
            .months("roster_figure_province", "province", "sex", "status"),
            .years("roster_figure_place_year", "province", "district"),
            .years("roster_figure_province_year", "province", "sex", "status"),
        ])

    /// Adds the oldest differences, some thousands at a time, to the counts; whether there are more. For
    /// housekeeping: the counts are exact without it, it keeps them quick to read.
    public static func fold(in tx: borrowing Transaction) throws -> Bool { try people.run(in: tx) }
}
