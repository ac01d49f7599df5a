import Kernel
import Testing

@Suite("CNIC and phone numbers")
struct NumbersOfPeopleTests {
    @Test(
        "A CNIC is read as people write it",
        arguments: [
            "51201-1234567-1", "5120112345671", "51201 1234567 1", "51201–1234567–1", "۵۱۲۰۱-۱۲۳۴۵۶۷-۱",
            "٥١٢٠١١٢٣٤٥٦٧١",
        ])
    func cnic(text: String) throws {
        let cnic = try #require(CNIC(text))
        #expect(cnic.digits == "5120112345671" && cnic.written == "51201-1234567-1")
        #expect(cnic.masked == "51201-•••••67-1")
    }

    @Test(
        "Anything else is no CNIC",
        arguments: ["", "512011234567", "51201123456711", "51201-123456a-1", "01201-1234567-1", "５１２０１１２３４５６７１"])
    func noCNIC(text: String) { #expect(CNIC(text) == nil) }

    @Test(
        "A phone number is read as people write it",
        arguments: [
            ("0300 1234567", "+923001234567"), ("+92 300 1234567", "+923001234567"),
            ("0092-300-1234567", "+923001234567"), ("3001234567", "+923001234567"),
            ("923001234567", "+923001234567"), ("(081) 9201234", "+92819201234"),
            ("۰۳۰۰ ۱۲۳۴۵۶۷", "+923001234567"), ("+44 20 7946 0000", "+442079460000"),
        ])
    func phone(text: String, e164: String) { #expect(PhoneNumber(text)?.e164 == e164) }

    @Test(
        "Anything else is no phone number",
        arguments: [
            "", "+", "12345", "0300 12345", "+92 300 12345678", "4420 7946 0000", "0300-CALL-NOW", "++923001234567",
            "+0300123456",
        ])
    func noPhone(text: String) { #expect(PhoneNumber(text) == nil) }

    @Test("Neither prints its digits, however it is printed")
    func masked() throws {
        let cnic = try #require(CNIC("51201-1234567-1"))
        let phone = try #require(PhoneNumber("0300 1234567"))
        let maybe: CNIC? = cnic
        var dumped = ""
        dump([cnic], to: &dumped)
        dump([phone], to: &dumped)
        dump(Holder(cnic: cnic, phone: phone), to: &dumped)
        let printed = [
            dumped, "\(cnic) \(phone)", "\([cnic]) \([phone])", String(describing: maybe), String(reflecting: phone),
            String(reflecting: [cnic]), "\(["a": cnic])", "\(Holder(cnic: cnic, phone: phone))",
        ]
        for text in printed {
            #expect(!text.contains("1234567") && !text.contains("51201") && !text.contains("3001"), "\(text)")
        }
        #expect(Mirror(reflecting: cnic).children.isEmpty && Mirror(reflecting: phone).children.isEmpty)
        #expect(phone.masked == "+92•••••67")
    }

    private struct Holder {
        let cnic: CNIC
        let phone: PhoneNumber
    }
}
