import Kernel
import Localization
import Testing

@Suite("A sum in words")
struct AmountInWordsTests {
    @Test(
        "in English, in lakh and crore",
        arguments: [
            (0, "zero rupees only"), (100, "one rupee only"), (105, "one rupee and five paisa only"),
            (2100, "twenty-one rupees only"), (100_000, "one thousand rupees only"),
            (123_400, "one thousand two hundred and thirty-four rupees only"),
            (150_000_000, "fifteen lakh rupees only"),
            (105_000_000, "ten lakh fifty thousand rupees only"),
            (100_000_100, "ten lakh and one rupees only"),
            (
                12_345_678_950,
                "twelve crore thirty-four lakh fifty-six thousand seven hundred and eighty-nine rupees and fifty paisa only"
            ),
            (10_000_000_000_000, "ten thousand crore rupees only"),
        ] as [(Int64, String)])
    func english(paisa: Int64, words: String) throws {
        #expect(try #require(Rupees(paisa: paisa)).inWords(.english) == words)
    }

    @Test(
        "in Urdu, with a word of its own for each number up to ninety-nine",
        arguments: [
            (0, "صفر روپے"), (100, "ایک روپیہ"), (201, "دو روپے اور ایک پیسہ"),
            (150_000_000, "پندرہ لاکھ روپے"), (105_000_000, "دس لاکھ پچاس ہزار روپے"),
            (9_999_900, "ننانوے ہزار نو سو ننانوے روپے"),
            (12_345_678_950, "بارہ کروڑ چونتیس لاکھ چھپن ہزار سات سو نواسی روپے اور پچاس پیسے"),
            (100_000_000_000, "ایک ارب روپے"), (10_000_000_000_000, "ایک کھرب روپے"),
        ] as [(Int64, String)])
    func urdu(paisa: Int64, words: String) throws {
        #expect(try #require(Rupees(paisa: paisa)).inWords(.urdu) == words)
    }

    @Test("no two sums up to a lakh read the same", arguments: [Language.english, .urdu])
    func different(language: Language) {
        let words = (0..<100_000).map { Rupees(whole: $0)?.inWords(language) }
        #expect(Set(words).count == words.count)
    }

    @Test("in Sindhi there is none yet")
    func sindhi() { #expect(Rupees.zero.inWords(.sindhi) == nil) }
}
