/// What people ask that lies beside the office's work: jobs, loans, other prizes, other towns.
enum LexiconAbroad {
    static let table = """
        g_job = job|jobs|vacanc*|hiring|internship*|intern|interns|employment|recruit*|cv|\
        stage en|stagiaire*|emploi|postes a|poste*|recrut*|practicas|practicante*|empleo|\
        vacante*|trabajo en|puestos|praktik*|stelle*|实习|招聘|招人|职位|应聘|求职|工作机会
        g_office = opening hours|your office|people work in|how large is your team|\
        how many staff|horaires|bureau ouvert|horario|trabajan en|atencion al publico|上班|\
        办公时间|办公室|工作人员|微信
        g_population = population|inhabitants|how many people live|habitants|habitantes|\
        einwohner|人口|居民
        g_restaurant = restaurant*|cafe|bar|shopping|souvenir*|restaurante*|tiendas|餐厅|购物|\
        饭馆|景点
        g_mayor_now = mayor now|current mayor|mayor is|who governs|party|governing|resign*|\
        demission*|gouverne|parti|actuel|gobierna|partido|renuncio|alcalde ahora|现在的市长|\
        哪个党|执政|辞职
        g_finance_us = finance our|fund our|loan|loans|lend|invest in|financer notre|pret|\
        financiar nuestr*|prestamo|kredit|贷款|资助我们建|投资|融资
        g_translate_doc = translate our|traduire notre|traducir nuestr*|把我们|翻译成
        g_consult_us = review our|help us with our|know a consultant|relire notre|\
        bureau d etudes|revisar nuestr*|consultor*|审阅|咨询公司|帮我们做
        g_other_award = other prizes|other awards|mayors challenge|green capital|bloomberg|\
        autres prix|capitale verte|otros premios|capital verde|其他奖|还有哪些城市奖|绿色首都|\
        别的奖项
        g_logo = logo*|letterhead|logotipo|标志|商标|徽标
        g_points = how many points|rank|score|ranking|combien de points|rang|puntos obtuvo|\
        puesto|得了多少分|排名|名次|分数
        g_why_not = why was our|why did our|why were we not|not selected|rejected|pourquoi notre|\
        pas ete retenu|pas retenu*|por que no|no quedo|为什么没有|没入选|落选
        g_appeal = appeal|protest|challenge the decision|faire appel|recours|apelar|impugnar|\
        申诉|复议
        g_chair = chair|chairs|presides|preside|qui preside|quien preside|主席|理事长
        g_office_money = budget of|financed|finance* the secretariat|account|bank holds|\
        finance le|financia la|banque tient|banco lleva|经费|哪家银行|账户
        g_member_list = addresses of all|members from|member from|members come|any members|\
        membres viennent|adresses de tous|miembros son|direcciones de todos|有多少个成员|\
        多少个会员|所有成员|是成员吗|成员名单
        g_wage = wage*|salary|salaries|earn|earns|income|salaire*|gagnent|sueldo*|ganan|ingresos|\
        lohn|gehalt|收入|工资|薪
        g_crime = crime|murder|police statistics|criminalit*|criminalidad|犯罪|治安
        g_rent = rent|rents|house prices|loyer*|alquiler*|mieten|房租|房价
        g_tourists = tourists visit|visitors a year|how many visitors|touristes visitent|\
        turistas|游客|参观人数
        g_company_built = which company|manufactur*|supplier*|contractor*|software|source code|\
        quelle entreprise|fabricant|fournisseur*|logiciel|que empresa|proveedor*|fabrica*|\
        firma hat|哪家公司|供应商|软件|源代码|厂家|承建
        g_ticket = monthly pass|bus ticket|ticket price|abonnement mensuel|abono mensual|月票|\
        票价|车票多少
        g_twin = sister cit*|twin*|jumel*|jumelage|hermana*|partnerstadt|友好城市|结好|姐妹城市
        g_course = online course*|courses|training course*|formation en ligne|cours en ligne|\
        cursos|网课|培训课程|课程
        g_password = password|account login|log in|website|web site|mot de passe|site web|\
        contrasena|pagina web|passwort|密码|登录|网站|打不开
        g_opinion = opinion|do you think|que pensez|opinan|怎么看|看法
        g_speech = opening speech|speak at our|speaker|give a speech|discours|ouvrir notre|\
        intervenir a notre|inaugurar|ponente|致辞|演讲嘉宾|来我们论坛
        g_sell = sell|buy|advertis*|purchase|vend*|acheter|achat|comprar|venden|publicidad|卖|\
        购买|采购|广告|买到票
        g_accused = arrested|corrupt*|scandal|trial|resign|arrete|scandale|proces|detenido|\
        escandalo|juicio|被捕|腐败|丑闻|审判
        g_next_year_data = 2016|2017|2018|latest figures|last month|dernieres donnees|\
        ultimas cifras|最新数据
        g_other_city = paris|london|copenhagen|singapore|curitiba|lagos|nairobi|new york|tokyo|\
        seoul|beijing|shanghai|shenzhen|barcelona|madrid|bogota|lima|quito|kigali|accra|abidjan|\
        tunis|rabat|casablanca|lisbon|vienna|amsterdam|berlin|mexico city|copenhague|singapour|\
        singapur|londres|tokio|viena|哥本哈根|新加坡|巴黎|伦敦|纽约|东京|首尔|北京|上海|深圳|\
        成都|库里蒂巴|拉各斯|内罗毕|巴塞罗那
        g_football = football|stadium|world cup|match|coupe du monde|futbol|mundial|estadio|\
        fussball|足球|世界杯|球票
        g_exchange = exchange rate|taux de change|tipo de cambio|yuan|汇率
        g_newsletter = newsletter|subscribers|readers|magazine|bulletin|lecteurs|boletin|\
        lectores|通讯|读者|订阅
        g_minutes = minutes of|proceedings|speeches|actes|proces verbal|actas|会议纪要|讲话稿|\
        论文集
        g_drawings = drawings|plans of|contract text|tender documents|cahier des charges|planos|\
        pliego|图纸|合同|招标
        g_accidents = accidents with|deaths|died|morts|accidents de|muert*|事故率|死亡|伤亡
        g_tap = tap water|drinkable|vaccin*|sim card|plug|wifi|eau du robinet|potable|\
        prise electrique|enchufe|自来水|疫苗|插头|手机卡
        """
}
