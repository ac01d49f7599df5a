public import SQL

/// The kept counts of incidents, which the `published_incident` views show.
public enum IncidentFigures {
    private static let incidents = FigureFold(
        of: "incident_figure_change", adding: "incidents",
        to: [
            .months("incident_figure", "province", "district", "kind", "classification"),
            .months("incident_figure_place", "province", "district"),
            .months("incident_figure_province", "province", "kind", "classification"),
            .years("incident_figure_place_year", "province", "district"),
            .years("incident_figure_province_year", "province", "kind", "classification"),
        ])

    /// Adds the oldest differences, some thousands at a time, to the counts; whether there are more. For
    /// housekeeping: the counts are exact without it, it keeps them quick to read.
    public static func fold(in tx: borrowing Transaction) throws -> Bool { try incidents.run(in: tx) }
}
