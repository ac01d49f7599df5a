import Foundation
import Testing

/// What the `HTML` type cannot see: where in a tag an interpolation stands.
@Suite("Markup")
struct MarkupTests {
    @Test("Pages have no inline style, script or event attribute, and addresses are filled by url:")
    func literalsAreSafe() {
        var faults: [String] = []
        for source in SourceTree.sources {
            for literal in source.swift.literals {
                for fault in Self.faults(in: literal.text) { faults.append(source.file.place(literal.line, fault)) }
            }
        }
        #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
    }

    @Test(
        "The rules refuse each kind of unsafe markup",
        arguments: [
            #"<a href="\(address)">"#, #"<img src=\"\(picture)\">"#, #"<form action="/claims/\(id)">"#,
            #"<p style="color: red">"#, #"<p style=\"\(style)\">"#, "<style>p { margin: 0 }</style>",
            #"<script>alert("\(name)")</script>"#, #"<button onclick="go()">"#, #"<p class=\(word)>"#,
            #"<button formaction="\(address)">"#, #"<a href="javascript:go()">"#,
            #"<img src="https://elsewhere/x.png">"#,
        ])
    func unsafeIsRefused(markup: String) {
        #expect(!Self.faults(in: markup).isEmpty)
    }

    @Test(
        "The rules let safe markup pass",
        arguments: [
            #"<a href="\(url: address)">"#, #"<img src=\"\(url: picture)\">"#, ##"<a href="#losses">"##,
            ##"<a href="#\(field)">"##, #"<form action="/sign-out" method="post">"#, #"<p class="\(word)">"#,
            #"<script src="\(url: address)" defer></script>"#, #"SELECT style, on_day FROM claim WHERE id = \(id)"#,
            #"<a href="/law">"#, #"<p data-style="calm">"#, #"<option value=\"\(code)\"\(if: chosen, " selected")>"#,
        ])
    func safePasses(markup: String) {
        #expect(Self.faults(in: markup).isEmpty)
    }

    /// The faults of one literal, as written in the source; empty for a literal without a tag.
    static func faults(in literal: String) -> [String] {
        guard literal.contains("<") || literal.contains("=\"") || literal.contains("=\\") else { return [] }
        return rules.compactMap { rule in
            literal.range(of: rule.pattern, options: [.regularExpression, .caseInsensitive]).map {
                "\(rule.fault): \(literal[$0])"
            }
        }
    }

    private static let quote = #"\\?["']"#

    private static let rules: [(fault: String, pattern: String)] = [
        (
            "an address that is not filled by url:",
            #"\b(href|src|action|formaction|poster|srcset|cite)=\#(quote)(?!\\\(url:)[^#"'\\][^"'\\]*\\\("#
        ),
        ("an address that is not filled by url:", #"\b(href|src|action|formaction)=\#(quote)\\\((?!url:)"#),
        ("an address on another host or with code", #"\b(href|src|action|formaction)=\#(quote)(\w+:)?//"#),
        ("an address with code", #"\b(href|src|action|formaction)=\#(quote)(javascript|data|vbscript):"#),
        ("an inline style", #"[\s"']style=\#(quote)"#),
        ("a style element", #"<style\b"#),
        ("an inline script", #"<script\b(?![^>]*\bsrc=)"#),
        ("an event attribute", #"\son[a-z]+=\#(quote)"#),
        ("an attribute without quotes", #"<[a-z][^<>]*\s[a-z-]+=\\\("#),
    ]
}
