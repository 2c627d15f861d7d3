/// Concepts of money, travel papers and stay, in the languages people write in.
enum LexiconMoney {
    static let table = """
        fee = fee|fees|charge|charges|registration fee|participation fee|frais|tarif|tarifs|\
        droits|droit d inscription|cuota|cuotas|tarifa|tarifas|inscripcion cuesta|taxa|taxas|\
        gebuhr*|teilnahmegebuhr*|quota|quote|رسم|رسوم|费用|收费|报名费|参加费|团费|взнос*|ucret*
        contribution = annual contribution|membership fee|membership fees|subscription|dues|\
        cotisation*|contribution annuelle|cuota anual|anuidade|mitgliedsbeitrag*|beitrag*|会费|\
        年费|抽成|اشتراك
        obligation = oblige*|obligation*|commit us|commitment*|duty|duties|bind us|binding|\
        engage*|obliga*|compromis*|verpflicht*|义务|责任
        cost = cost|costs|price|prices|expensive|how much money|cout|couts|coute|coutent|prix|\
        cuesta|cuestan|costo|costos|costes|coste|precio|precios|custo|custa|custos|preco|\
        precos|kosten|kostet|preis|preise|costa|costano|prezzo|costato|costara|costo|costaria|\
        تكلفة|كم يكلف|花费|多少钱|价格|价钱|成本|造价|总价|花了多少
        pay = pay|pays|paid|paying|payment|payments|payable|bear the cost|cover the cost|bears|\
        who buys|paie*|paye*|payer|paiement|prend en charge|prendre en charge|prise en charge|\
        pris en charge|regler|reglement|pagar|paga|pagan|pago|pagos|corre a cargo|\
        corre por cuenta|corre de nuestra|a cargo|sufraga*|pagamento|pagam|zahl*|bezahl*|\
        pagare|pagamento|付款|支付|承担|付费|缴费|交钱|交费|付钱|负担|出钱|دفع|يدفع|يتحمل
        invoice = invoice*|receipt|pro forma|proforma|facture*|factura*|fatura*|rechnung*|\
        fattur*|发票|抬头|收据|开票
        bank = bank transfer|wire|bank account|credit card|virement|transferencia|deposit|\
        instalment*|acompte|anticipo|汇款|转账|刷卡|定金|银行
        include = include*|included|cover|covers|comprend*|compris*|inclu*|couvre*|incluye*|\
        cubre*|enthalten|inbegriffen|beinhalt*|compreso|包括|包含|含不含|包不包
        support = financial support|financial help|waiver|waive|waived|subsid*|grant|grants|\
        scholarship*|bursar*|sponsor*|poor|poorer|without money|no money|low income|reduced|\
        aide financiere|exonerat*|bourse*|subvention*|modeste*|moyens|beca|becas|\
        ayuda economica|apoyo economico|exencion|exoneracion|pobre*|bolsa|zuschuss|减免|资助|补贴|补助|\
        困难|免费名额
        allowance = allowance*|per diem|perdiem|daily allowance|indemnite*|viatico*|\
        dieta diaria|dietas|tagegeld|diaria|diarias|津贴|伙食补助|生活补助
        refund = refund*|reimburs*|money back|paid back|give back|rembours*|reembols*|devol*|\
        devuelv*|ruckerstatt*|erstatt*|rimbors*|退款|退还|退费|退钱|استرداد|返还|退回
        flight = flight*|fly|plane ticket*|air ticket*|air tickets|airfare*|ticket|tickets|\
        avion|billet|billets|vol|vols|vuelo*|pasaje*|boleto*|billete*|aereo*|passagem|\
        passagens|flug*|volo|voli|biglietti|تذاكر|تذكرة|机票|航班|飞机|路费|交通费
        hotel = hotel*|accommodation|lodging|room|rooms|single room|double room|night|nights|\
        hebergement|logement|chambre*|nuit|nuits|loger|sejour|alojamiento|hospedaje|\
        habitacion*|noche|noches|hospedagem|quarto|ubernacht*|unterkunft|zimmer|albergo|\
        alloggio|camera|camere|فندق|فنادق|酒店|住宿|宾馆|房间|住哪|住处|单间|гостиниц*|отел*|otel
        book = book|booking|books|booked|reserve|reservation*|reserv*|buch*|prenot*|预订|订房|预定|订
        extra_night = extra night*|additional night*|one more night|stay longer|prolong*|\
        longer stay|nuit supplementaire|nuits supplementaires|noche extra|noche adicional|\
        noches adicionales|verlanger*|多住|延住|加住
        meal = meal*|lunch*|dinner*|breakfast|repas|comida*|almuerzo*|refeic*|mahlzeit*|pasti|\
        餐费|用餐|伙食|餐饮|吃饭|三餐
        diet = vegetarian*|vegan*|halal|kosher|allerg*|diet|dietary|gluten|pork|regime|\
        vegetarien*|vegetarian*|alergi*|celiac*|diabet*|clean food|vegetariano|vegetar*|素食|清真|\
        过敏|忌口|不吃|饮食|حلال
        access = wheelchair*|disab*|accessib*|walking|crutch*|stairs|mobility|reduced mobility|\
        fauteuil|handicap*|mobilite reduite|silla de ruedas|discapac*|cadeira de rodas|\
        rollstuhl*|behindert*|sedia a rotelle|轮椅|残疾|无障碍|行动不便|腿脚
        health = medication*|medicine*|medical condition|health condition|treatment|pregnan*|\
        illness|traitement|sante|enceinte|medicament*|salud|tratamiento|embaraz*|medicina*|药|\
        健康|身体|冷藏|病
        prayer = pray*|prayer*|mosque|priere*|mosquee|rezar|oracion|mezquita|gebet*|祈祷|礼拜|清真寺|\
        صلاة
        insurance = insurance|insured|insure|assurance*|assure*|seguro medico|seguro de viaje|\
        seguro|seguros|versicher*|assicuraz*|تامين|保险|医保|страхов*|sigorta
        visa = visa|visas|visum|visto|vistos|visado*|entry permit|visti|تاشيرة|签证|виз*|vize|ビザ|\
        비자|免签
        passport = passport*|passeport*|pasaporte*|passaporte*|reisepass*|pass gultig|\
        passaport*|护照|جواز|паспорт*
        embassy = embass*|consul*|ambassade*|embajada*|embaixada*|botschaft*|ambasciat*|大使馆|\
        领事馆|使馆|领馆|سفارة
        invitation_letter = invitation letter*|letter of invitation|invitation|support letter|\
        visa letter|lettre d invitation|lettre|carta de invitacion|carta invitacion|\
        carta convite|carta|letter|letters|einladungsschreiben|einladung|einladungsbrief|\
        lettera di invito|lettera d invito|邀请函|邀请信|邀请|公函|دعوة|приглашени*
        validity = valid|validity|expire*|expiry|renew*|six months|valable|validite|expir*|\
        renouvel*|vence|vigencia|vigente|renovar|gultig*|有效期|过期|到期|换发|更换护照
        duration = how long|how many days|how many weeks|length|duration|combien de temps|\
        combien de jours|duree|dure|cuanto tiempo|cuantos dias|cuanto dura|dura|duracion|\
        quanto tempo|quantos dias|wie lange|dauer|dauert|quanto dura|quanti giorni|多久|多长时间|几天|\
        多少天|多长
        airport = airport*|aeroport*|aeropuerto*|flughafen|مطار|机场|аэропорт*
        arrive = arriv*|land|landing|departure*|depart|arrivee|atterri*|llegar|llegada|llega|\
        salida|chegar|chegada|ankunft|ankomm*|anreise|abreise|arrivo|抵达|到达|落地|离开|出发|返程|到的|凌晨到
        transfer = transfer|transfers|pick up|picked up|pick us up|shuttle|meet us|navette|\
        accueil a l|cherche*|traslado*|recoger|recogen|recoja|buscar al|translado|abhol*|接机|接送|\
        有人接|来接|送机|接我
        local_transport = local transport|bus during|transport sur place|transporte local|当地交通|\
        市内交通
        weather = weather|climate there|temperature*|cold|hot|rain coat|warm|meteo|temps fait|\
        froid|chaud|clima|frio|calor|wetter|tempo la|天气|气温|冷不冷|热不热|下雨
        dress = dress*|clothes|clothing|suit|tie|formal|informal|wear|tenue|cravate|costume|\
        habill*|vetement*|terno|ropa|traje|corbata|vestir*|vestimenta|kleid*|anzug|krawatte|\
        vestito|服装|着装|西装|正装|穿什么|领带
        phone = phone|telephone|number to call|ring|call|numero|telefono|telefone|telefon*|\
        appeler|llamar|llama|ligar|anrufen|chiamare|电话|手机|打给
        emergency = emergency|emergencies|gets lost|get lost|goes wrong|out of hours|\
        something happens|urgence*|emergencia*|urgencia*|le pasa algo|pasa algo|fuera de horas|\
        notfall*|emergenz*|紧急|出事|出了事|应急|突发|急事|走失|迷路|طوارئ
        """
}
