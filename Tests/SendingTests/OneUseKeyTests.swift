import MailModel
import Sending
import Testing

@Suite struct OneUseKeyTests {
    private let office = EmailAddress("office@city.example")

    @Test func `a key comes back from its reply address in any case`() throws {
        let office = try #require(office)
        let key = try #require(OneUseKey(random: Array(0..<20)))
        let address = try #require(key.address(at: office))
        #expect(address.description.hasPrefix("office+k-"))
        let shouted = try #require(EmailAddress(address.description.uppercased()))
        #expect(OneUseKey(in: shouted, office: office) == key)
    }

    @Test(arguments: [
        "office@city.example", "office+k-@city.example", "office+k-abc@city.example",
        "office+k-aaaaaaaaaaaaaaaaaaa1@city.example", "other+k-aaaaaaaaaaaaaaaaaaaa@city.example",
        "office+k-aaaaaaaaaaaaaaaaaaaa@elsewhere.example",
    ])
    func `an address without a key of the office holds none`(text: String) throws {
        let address = try #require(EmailAddress(text))
        #expect(OneUseKey(in: address, office: try #require(office)) == nil)
    }

    @Test func `too few random bytes make no key`() {
        #expect(OneUseKey(random: Array(0..<19)) == nil)
    }
}
