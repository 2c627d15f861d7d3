import Testing
import Touring

@Suite struct PublicMailHostsTests {
    @Test("Anybody may have an address there", arguments: [
        "gmail.com", "GMail.com", "qq.com", "vip.163.com", "yahoo.fr", "yahoo.com.mx",
        "hotmail.co.uk", "live.net.au", "outlook.es", "laposte.net",
    ])
    func shared(domain: String) { #expect(PublicMailHosts.include(domain)) }

    @Test("An organization's own", arguments: [
        "city.example", "yahoo.city.example", "outlook.lugo.gal.example", "gmail.city.example",
        "live.dakar.example.org", "notgmail.com",
    ])
    func own(domain: String) { #expect(!PublicMailHosts.include(domain)) }
}
