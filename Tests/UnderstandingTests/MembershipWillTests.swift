import MailModel
import Testing

@testable import Understanding

/// A learned table takes "cancel my membership" for joining; the sentences themselves decide.
@Suite("Who leaves, stays, joins or does not is told by plain sentences")
struct MembershipWillTests {
    private static func settled(
        _ text: String, subject: String = "", _ read: Intent...
    ) -> [Intent] {
        let mail = Correspondence(authorText: text, subject: subject)
        let found = read.map { IntentReading(intent: $0, evidence: nil, score: 0.9) }
        return MembershipWill(Page(mail, IntentTests.gazetteer)).settling(found).map(\.intent)
    }

    @Test(
        "who leaves is let go, whatever else speaks of membership",
        arguments: [
            "Please cancel my membership.", "I hereby resign from the community.",
            "I joined your community last year, but please take me off the list now.",
            "Please remove me; my successor Eva Sol would like to join the community instead.",
            "We are leaving the Community at the end of the year.",
            "Our council has decided not to renew its membership.",
            "We no longer wish to be a member of your network.",
            "Je quitte la communauté.", "Je souhaite résilier mon adhésion.",
            "Je ne souhaite plus être membre pour le moment, merci de me désinscrire.",
            "Merci de me retirer de votre liste de diffusion.",
            "Quiero salir de la comunidad.", "Ya no deseo formar parte de la comunidad.",
            "Solicito la baja como miembro.", "Por favor, cancelen mi membresía.",
            "我想退出社区。", "请取消我的会员资格。", "我们决定退会。", "请把我从名单中删除。",
        ])
    func leaving(text: String) {
        #expect(Self.settled(text, .join) == [.unsubscribe])
        #expect(Self.settled(text, .join, .unsubscribe) == [.unsubscribe])
    }

    @Test(
        "who asks to stay, tells of leaving or leaves another list stays",
        arguments: [
            "Please do not take me off the list, I like your letters.",
            "Please don't unsubscribe me.", "We do not want to leave the community.",
            "Someone unsubscribed me by mistake; please keep me on the list.",
            "I was taken off the list of speakers - why?",
            "How can I unsubscribe my colleague bob@m.example who retired?",
            "If the tour is cancelled, take me off the list of participants.",
            "We are leaving the community centre at nine.",
            "Je quitte la communauté urbaine de Lyon pour un autre poste.",
            "Me voy a retirar: dejo la Comunidad de Madrid en junio.",
            "Ne me retirez surtout pas de la liste !", "Merci de ne pas me désinscrire.",
            "Nous ne souhaitons pas quitter la communauté.",
            "Por favor no me den de baja.", "No queremos salir de la comunidad.",
            "请不要把我从名单中删除。", "我不想退出社区。", "请保留我在名单上。",
        ])
    func staying(text: String) {
        #expect(Self.settled(text, .unsubscribe) == [.other])
    }

    @Test(
        "a \"not\" that denies nothing keeps nobody",
        arguments: [
            "Why don't you take me off the list? I asked twice.",
            "Please do not hesitate to remove my address from your list.",
            "Do not write to me again, take me off your list.",
            "If you do not remove my address from the list, I shall complain.",
            "N'hésitez pas à me retirer de la liste.", "请不要再发邮件了，把我从名单中删除。",
        ])
    func emptyDenials(text: String) {
        #expect(Self.settled(text, .unsubscribe) == [.unsubscribe])
    }

    @Test(
        "nobody joins by a refusal, by small talk or by a call",
        arguments: [
            "We do not want to join the community at this time, thank you.",
            "I regret that we cannot join the Community this year.",
            "Unfortunately our council decided against joining the community.",
            "We do not wish to become a member.", "We have no interest in becoming a member.",
            "We have no interest in membership.", "Please do not add me to the community.",
            "Nous ne souhaitons pas adhérer à la communauté.",
            "Nous ne voulons pas devenir membre.", "No deseamos unirnos a la comunidad.",
            "No queremos ser miembros.", "我们暂时不想加入社区。", "我们不打算申请会员。",
            "Hi", "Hi!", "Salut", "Hi,\n\nAna", "Please call me.", "I am a member already.",
            "Our membership fee has been paid.", "Could you send me the list of members?",
            "May I join the call tomorrow?", "I cannot join the meeting.",
            "Has my colleague Bob joined the community?",
            "Thank you for accepting us into the community.",
            "If the fee is below 100 euros we would like to join the community; otherwise not.",
            "Nous sommes déjà membres.", "Puis-je rejoindre la réunion demain ?",
            "Ya somos miembros.", "我们已经是会员了。", "我可以加入电话会议吗？",
        ])
    func notJoining(text: String) {
        #expect(Self.settled(text, .join) == [.other])
    }

    @Test(
        "a wish to join stays one",
        arguments: [
            "We would like to join the community.", "hi, we want in. city of cork, ireland.",
            "I do not know how to join, but our city would like to become a member.",
            "We are not yet members and would like to join.", "Can we join?",
            "We joined the conference last year and now wish to become a member.",
            "Please put us on your list of members.", "Why should we not join? Count us in.",
            "Sign us up! We love the call for innovation that you joined.",
            "My colleague has joined. Please add me to the community as well.",
            "Nous ne sommes pas encore membres et souhaitons adhérer.",
            "Je suis membre du conseil municipal et je souhaite adhérer.",
            "Todavía no somos miembros y queremos ingresar.",
            "Soy miembro del concejo; quiero unirme.",
            "能不能加入你们的社区？", "我不会用表格，但想加入社区。", "我们想加入社区。",
        ])
    func joining(text: String) {
        #expect(Self.settled(text, .join) == [.join])
    }

    @Test("a title that asks to join outweighs what the text tells of others")
    func titles() {
        let told = "My deputy has joined last year. I am head of planning in Lugo."
        #expect(Self.settled(told, subject: "We want to become a member", .join) == [.join])
        #expect(Self.settled("Ana Prieto, Lugo", subject: "Joining", .join) == [.join])
    }

    @Test("every line of the books on membership is a pattern")
    func books() {
        for table in [
            MembershipActs.english, MembershipActs.french, MembershipActs.spanish,
            MembershipActs.chinese,
        ] { #expect(PatternBook([table]).defects == []) }
    }

    @Test("a mail that declines, or stays, says so")
    func declining() {
        func declines(_ text: String) -> Bool {
            Reading(of: Correspondence(authorText: text)).declinesMembership
        }
        #expect(declines("We do not want to join the community."))
        #expect(declines("Please do not take me off the list."))
        #expect(!declines("We would like to join the community."))
        #expect(!declines("Please take me off the list."))
    }
}
