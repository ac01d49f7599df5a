import Incidents
public import SQL

/// The kept counts of claims, which the `published_claim` views and `published_decision` show.
public enum ClaimFigures {
    private static let claims = FigureFold(
        of: "claim_figure_change", adding: "claims", "paisa",
        to: [
            .months("claim_figure", "province", "district", "stage", "outcome"),
            .months("claim_figure_place", "province", "district"),
            .months("claim_figure_province", "province", "stage", "outcome"),
            .years("claim_figure_place_year", "province", "district"),
            .years("claim_figure_province_year", "province", "stage", "outcome"),
        ])
    private static let decisions = FigureFold(
        of: "decision_figure_change", adding: "claims", "paisa",
        to: [
            .months("decision_figure", "province", "district", "outcome"),
            .years("decision_figure_year", "province", "district", "outcome"),
        ])

    /// Adds the oldest differences, some thousands at a time, to the counts; whether there are more. For
    /// housekeeping: the counts are exact without it, it keeps them quick to read.
    public static func fold(in tx: borrowing Transaction) throws -> Bool {
        let hasMoreClaims = try claims.run(in: tx)
        let hasMoreDecisions = try decisions.run(in: tx)
        return hasMoreClaims || hasMoreDecisions
    }
}
