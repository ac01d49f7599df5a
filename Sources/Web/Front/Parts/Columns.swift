public import HTML

/// Sections beside each other where the screen is wide, under each other where it is not.
public enum Columns {
    /// What the page is about, and beside it what helps to read it.
    public static func main(_ main: HTML, side: HTML) -> HTML {
        "<div class=\"cols\">\n<div class=\"stack-6\">\n\(main)</div>\n<div class=\"side stack-6\">\n\(side)</div>\n</div>\n"
    }

    /// Two of the same weight.
    public static func even(_ first: HTML, _ second: HTML) -> HTML {
        "<div class=\"cols even\">\n<div class=\"stack-6\">\n\(first)</div>\n<div class=\"stack-6\">\n\(second)</div>\n</div>\n"
    }
}
