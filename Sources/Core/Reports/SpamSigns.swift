import MIME

/// Marks of a filter, and the few kinds of junk that their words give away.
struct SpamSigns {
    private(set) var evidence: String?

    init(_ source: ReportSource, author: String) {
        let flag = source.lower("x-spam-flag")
        let status = source.lower("x-spam-status")
        if flag.hasPrefix("yes") || status.hasPrefix("yes") || flag == "true" {
            evidence = "marked by a spam filter"
            return
        }
        let subject = source.title
        let text = FoldedText(subject + "\n" + author, reach: 4_000)
        var points: [Kind: Int] = [:]
        var seen = Set<Int>()
        for (value, _) in Self.table.matches(in: text) where seen.insert(value.number).inserted {
            points[value.kind, default: 0] += value.points
        }
        let best = points.max { $0.value < $1.value }
        if let best, best.value >= Self.enough { evidence = "words of \(best.key.rawValue)" }
    }

    /// Points from which a text is junk: two sure phrases, or four that people use too.
    private static let enough = 6

    private enum Kind: String, Sendable, CaseIterable {
        case fraud = "an advance-fee fraud"
        case wares = "unasked wares"
        case invoices = "invoices for sale"
        case visits = "paid visits to web sites"
        case loans = "loans and lotteries"
        case courses = "courses for sale"
        case pills = "pills and gambling"
    }

    private struct Mark: Sendable {
        let kind: Kind
        let points: Int
        let number: Int
    }

    private static let table: PhraseTable<Mark> = {
        var number = 0
        var pairs: [(String, Mark)] = []
        for (kind, points, phrases) in groups {
            for phrase in phrases {
                number += 1
                pairs.append((phrase, Mark(kind: kind, points: points, number: number)))
            }
        }
        return PhraseTable(pairs)
    }()

    private static let groups: [(Kind, Int, [String])] = [
        (.fraud, 3, [
            "next of kin", "late client", "million united states dollars", "deceased client",
            "transfer the fund", "inheritance fund", "barrister", "beloved in christ",
            "unclaimed fund", "consignment box", "notaire de feu", "bien-aimé", "bien aimé",
            "bénéficiaire", "décédé sans héritier", "sans héritier", "heredero", "difunto cliente",
            "fondos no reclamados", "your atm card", "diplomatic courier", "die of cancer",
            "遗产", "receive 40", "vous recevrez 40", "compensation fund", "overdue payment",
            "sole beneficiary", "copie du passeport", "million usd", "million dollars in",
        ]),
        (.fraud, 2, [
            "000.000 usd", "000,000 usd", "us$", "500.000 usd", "confidential", "confidentiel",
            "confidencial", "bank account", "business proposal", "your full name",
            "numéro de téléphone", "accord urgent", "acceptez-vous", "trust you",
        ]),
        (.wares, 3, [
            "purchasing manager", "moq", "professional factory", "our factory",
            "glad to know you are",
            "best price for", "professional manufacturer", "leading manufacturer", "free sample",
            "alibaba", "made in china", "quotation sheet", "pricelist", "we are manufacturer",
            "what is your target price", "your target price", "factory price", "oem service",
        ]),
        (.wares, 2, [
            "ce rohs", "rohs", "years warranty", "competitive price", "whatsapp", "wechat",
            "skype:",
            "dear manager", "fob price", "in the market of", "in market of", "export",
        ]),
        (.invoices, 4, ["代开", "代開", "增值税票", "点数优惠", "各类正规"]),
        (.invoices, 2, ["发票", "開發票", "验证后付款", "长期有效"]),
        (.invoices, 1, ["财务", "优惠", "贵司"]),
        (.visits, 3, [
            "first page of google", "seo service", "guest post", "backlinks", "rank your website",
            "search engine optimization", "web design services", "website traffic", "seo expert",
            "domain authority", "link building", "redesign your website", "your website ranking",
            "email database", "email list of", "bulk email", "base de datos de correos",
            "not ranking", "seo package", "page 1 in", "attendees list", "attendees email",
            "attendee list", "verified email list", "opt-in email", "contact list of",
            "email leads", "搜索引擎排名", "首页保证", "不上首页", "免费诊断", "商务推广", "加微信",
            "排名靠后", "seo诊断", "网站推广", "增加流量",
            "top ranking", "posicionamiento web", "référencement naturel", "promote your website",
            "mobile app development company", "outsource your", "ranking of your website",
        ]),
        (.loans, 3, [
            "loan offer", "interest rate of", "you have won", "lottery", "winning number",
            "claim your prize", "apply for a loan", "offre de prêt", "prêt entre particulier",
            "taux de", "oferta de préstamo", "préstamo", "has ganado", "中奖", "贷款", "无抵押",
            "sans justificatif", "j'octroie des prêts", "prêt pour vos projets", "taux de 2",
            "crédito rápido", "préstamos entre particulares", "sin aval", "kredit ohne schufa",
            "prestito tra privati", "empréstimo rápido", "срочный кредит", "대출", "融资",
            "抽中", "抽选", "公证费", "等奖得主", "验证码：【", "领取奖金", "您已中",
            "bitcoin investment", "crypto investment", "double your", "forex", "gift card",
        ]),
        (.courses, 3, [
            "研修班", "培训课程", "公开课", "实战班", "培训班", "主讲", "报名电话", "元/人", "含资料费", "会务组",
            "exclusive masterclass", "early bird price", "register for our webinar",
            "seats are filling",
        ]),
        (.pills, 3, [
            "viagra", "cialis", "online casino", "free spins", "weight loss", "lose weight",
            "penis", "cheap meds", "replica watches", "rolex", "adult dating", "hot singles",
            "online pharmacy", "博彩", "澳门", "赌场", "casino bonus", "no prescription",
        ]),
    ]
}
