/// Case, accents and width taken off a scalar, so that hasty spelling still matches.
enum Folding {
    private static let latin = Array(
        ("aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
            + "nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
    private static let vietnamese = Array(
        ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnn"
            + "ooooooooppppr" + "rrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzht"
            + "wyas..s.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooo"
            + "uuuuuuuuuuuuuuyyyyyyyy......").utf8)

    /// The folded scalar, or zero for marks that vanish and everything that is no part of a word.
    static func fold(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x30...0x39, 0x61...0x7A: return scalar
        case 0x41...0x5A: return scalar + 32
        case 0xC0...0x17F: return letter(latin[Int(scalar - 0xC0)])
        case 0x1E00...0x1EFF: return letter(vietnamese[Int(scalar - 0x1E00)])
        case 0xFF10...0xFF19, 0xFF41...0xFF5A: return scalar - 0xFEE0
        case 0xFF21...0xFF3A: return scalar - 0xFEE0 + 32
        default: return scalar < 0x250 ? 0 : foldOther(scalar)
        }
    }

    private static func letter(_ byte: UInt8) -> UInt32 { byte == 0x2E ? 0 : UInt32(byte) }

    private static func foldOther(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x391...0x3A9, 0x410...0x42F: return scalar + 32
        case 0x400...0x40F: return scalar == 0x401 ? 0x435 : scalar + 80
        case 0x451: return 0x435
        case 0x622, 0x623, 0x625, 0x671: return 0x627
        case 0x649: return 0x64A
        case 0x629: return 0x647
        case 0x3400...0x9FFF: return Simplified.of(scalar)
        case 0x250...0x2FF, 0x370...0x5BD, 0x5D0...0x5EA, 0x620...0x63A, 0x641...0x64A,
            0x660...0x669, 0x66E...0x6D3, 0x900...0x1FFF, 0x3041...0x30FA, 0x30FC,
            0x3005, 0x1100...0x11FF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x2FFFF:
            return scalar
        default: return 0
        }
    }

    /// True for marks that stand inside a word without being part of its spelling.
    static func vanishes(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAD, 0x300...0x36F, 0x640, 0x64B...0x65F, 0x670, 0x200B...0x200F, 0x202A...0x202E,
            0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF:
            return true
        default: return false
        }
    }

    /// True for scalars that are a word each: Han and kana.
    static func standsAlone(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3005, 0x3041...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2FFFF:
            return true
        default: return false
        }
    }
}

/// Traditional characters of the office's vocabulary, with their simplified forms.
enum Simplified {
    private static let pairs = Array(
        ("請请問问嗎吗們们個个來来為为參参訪访團团報报記记費费獎奖會会員员國国際际學学習习電电話话簡简"
            + "訊讯發发護护照照簽签證证邀邀請请書书計计畫划關关於于單单職职務务區区點点數数樣样處处時时"
            + "間间長长門门題题還还對对後后從从頭头過过這这裡里麼么謝谢給给寄寄開开辦办經经歷历聯联絡络"
            + "係系難难無无應应該该說说語语譯译飯饭館馆飛飞機机場场車车東东體体實实現现廣广業业產产資资"
            + "料料變变更更換换號号碼码郵邮訂订閱阅刪删除除據据隱隐權权訴诉賠赔償偿退退錢钱萬万歲岁醫医"
            + "藥药療疗傷伤殘残輪轮椅椅級级獲获選选評评審审標标準准題题詢询諮咨蓋盖導导遊游覽览組组織织"
            + "負负責责願愿見见議议內内傳传眞真銀银積积減减歡欢樂乐幾几誰谁嗎吗兩两總总結结舉举舊旧新新"
            + "紙纸線线讓让許许認认識识轉转達达適适遲迟進进遠远連连週周鄉乡鎮镇縣县灣湾臺台莊庄龍龙馬马"
            + "儀仪環环衛卫濟济韓韩蘭兰綠绿廠厂圖图園园協协續续維维營营講讲師师專专顧顾鐵铁運运輸输創创設设"
            + "劉刘陳陈張张黃黄楊杨趙赵吳吴鄭郑孫孙蘇苏葉叶盧卢蔣蒋賈贾鄧邓韓韩馮冯蕭萧羅罗許许謝谢")
            .unicodeScalars.map(\.value))
    private static let table: [UInt32: UInt32] = {
        var table: [UInt32: UInt32] = [:]
        for index in stride(from: 0, to: pairs.count - 1, by: 2) {
            table[pairs[index]] = pairs[index + 1]
        }
        return table
    }()
    static func of(_ scalar: UInt32) -> UInt32 { table[scalar] ?? scalar }
}
