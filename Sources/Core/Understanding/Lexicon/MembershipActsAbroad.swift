/// The same in Spanish and Chinese.
extension MembershipActs {
    static let spanish = """
        @join = (unir* | ser miembro | ser miembros | miembro | miembros | ingresar | ingreso | \
        adherir* | adhesion | formar parte | pertenecer | afiliar* | incorporar* | sumarnos | \
        sumarme | membresia)
        = leave
        (darme | darnos | denme | dennos | deme | denos | me den | nos den | dense) de baja
        (solicito | solicitamos | pido | quiero | comunico) ..1 (la | mi | nuestra) baja
        (salir | salirme | retirarme | retirarnos | abandonar | dejar) ..1 (la | de la | de su | \
        su | esta) ..1 (comunidad | red)
        (cancelar | cancelen | cancelo | anular | anulen | terminar | renunciar a | renuncio a | \
        renunciamos a) ..2 (membresia | afiliacion | adhesion | condicion de miembro)
        no (quiero | queremos | deseo | deseamos) (seguir | continuar) siendo ..2 (miembro | \
        miembros | parte)
        ya no (quiero | queremos | deseo | deseamos) (ser | formar parte | pertenecer)
        (borrenme | quitenme | saquenme | eliminenme | retirenme | borrarme | quitarme | sacarme | \
        eliminarme | retirarme | borreme | quiteme | saqueme | elimineme) ..3 (lista | listas | \
        comunidad | base | boletin | envios)
        (borren | quiten | saquen | eliminen | retiren) (mi | nuestra | nuestro | esta) ..4 (lista \
        | listas | comunidad | base | boletin | envios)
        = stay
        no (me | nos) (den | de | borren | quiten | saquen | eliminen | retiren | borre | quite | \
        saque | elimine)
        no (quiero | queremos | deseo | deseamos | pienso | pensamos | vamos a | voy a | quisiera) \
        (darme | darnos | salir | abandonar | retirarme | dejar | cancelar | que me den | que me \
        borren | que me quiten | que me saquen | que me eliminen)
        = stay 0.8
        (mantener | mantengan | mantenganme | dejenme | conserven) ..2 (en la | en su) ..1 (lista \
        | comunidad)
        (quiero | queremos | deseo | deseamos | quisiera) (seguir | continuar | permanecer) ..2 \
        (miembro | miembros | lista | comunidad)
        = told-leaving
        (fui | fue | he sido | ha sido | hemos sido | fuimos) (dado de baja | dada de baja | \
        borrado | borrada | eliminado | eliminada | quitado | dados de baja)
        (me | nos) (dieron | dio | borraron | borro | quitaron | eliminaron | sacaron | han dado) \
        ..1 (de baja | de la lista)
        (dar de baja | darle de baja | quitar | borrar | eliminar | den de baja) a (mi | un | una \
        | nuestro | nuestra | su)
        lista de ..1 (participantes | ponentes | oradores | asistentes | invitados | viajeros | \
        delegados | candidatos | espera)
        comunidad (autonoma | de madrid | valenciana | foral | andina)
        = join-refused
        no (deseamos | deseo | queremos | quiero | quiere | desea | podemos | puedo | puede | \
        podremos | podra | vamos a | va a | pensamos | pienso | estamos interesados | estoy \
        interesado | estoy interesada | nos interesa | me interesa | tenemos interes | tenemos \
        intencion | tengo interes | tengo intencion) ..3 @join
        (decid* | prefer*) no ..1 @join
        (sin | ningun | ninguna) ..1 (interes | intencion) ..3 @join
        (declin* | rechaz* | renunci*) ..4 @join
        no (me | nos) (inscriban | agreguen | incluyan | sumen | registren | apunten) ..5 \
        (comunidad | miembro | miembros | red | lista)
        = join-refused 0.8
        (unir* | miembro | miembros | ingresar | adherir*) ..14 de lo contrario no
        solo si ..12 @join
        = told-joining
        (soy | somos | es | son | era | fui) [ya | tambien | todavia] [un | una] (miembro | \
        miembros | socio | socios)
        (cuota | tarifa | costo | coste | pago) ..2 (membresia | ingreso | miembro | miembros | \
        socio | adhesion)
        (enviar | recibir | ver | obtener | consultar | enviarme | mandar | mandarme | tener) ..4 \
        (lista | nombres | directorio) de ..1 miembros
        (cuantos | que | cuales | quienes) ..2 miembros
        (me uni | se unio | se ha unido | se unieron | nos hemos unido | me he unido | ha \
        ingresado)
        (unir* | sumar* | participar | incorporar*) ..2 (reunion | llamada | visita | viaje | \
        conferencia | seminario | taller | cena | videollamada | sesion | gira)
        gracias ..2 por ..2 (aceptar* | admitir* | recibir* | acoger* | incluir* | habernos | \
        haberme) ..6 (comunidad | red | miembro | miembros)
        = join-sign 0.9
        (unir* | unam* | unido | uni | unio | unieron | miembro* | membresia | socio | socios | \
        socia | ingres* | adher* | adhes*)
        = join-sign 0.5
        (formar parte | forme parte | formemos parte | ser parte | incorpor* | sumar* | sumo | \
        sumamos | sumen | afili* | asoci* | admi* | pertenec* | integr* | inscri* | registr* | \
        anot* | apunt* | inclu* | agreg* | alta | entrar | cuenten | aliado* | socias)
        """

    static let chinese = """
        @member = (会员 | 會員 | 成员 | 成員)
        = leave
        (退出 | 退会 | 退會) ..6 (社区 | 社區 | 网络 | 網絡 | 会员 | 會員 | 大家庭)
        (想 | 要 | 申请 | 申請 | 决定 | 希望 | 请求) ..3 (退会 | 退會)
        (取消 | 注销 | 註銷 | 终止 | 終止 | 解除) ..5 @member
        (不想 | 不再 | 不愿 | 不願 | 不打算) ..2 (做 | 当 | 當 | 担任 | 是 | 作为 | 保留) ..4 @member
        把 ..2 (我 | 我们 | 我們 | 邮箱 | 地址) ..10 (删除 | 刪除 | 删掉 | 移除 | 移出 | 去掉 | 除名 | 划掉)
        (从 | 從) ..8 名单 ..4 (删除 | 刪除 | 删掉 | 移除 | 移出 | 去掉 | 划掉)
        = stay
        (不要 | 别 | 請勿 | 请勿 | 勿 | 不想 | 不希望 | 不愿 | 不打算 | 没想 | 无意) ..8 (删除 | 刪除 | 删掉 | 移除 | \
        移出 | 退出 | 退会 | 退订 | 除名 | 去掉)
        = stay 0.8
        (保留 | 留在 | 继续留) ..6 (名单 | 社区 | 会员)
        = told-leaving
        (被 | 误 | 誤) ..3 (删除 | 刪除 | 移除 | 移出 | 退订 | 除名)
        (帮 | 替 | 给 | 把) ..4 (同事 | 领导 | 他 | 她) ..8 (退订 | 删除 | 移除)
        (参团 | 参加 | 考察 | 团员 | 候补 | 等候 | 嘉宾 | 发言 | 演讲 | 人员) ..2 名单
        = join-refused
        (不想 | 不打算 | 不准备 | 不愿 | 不再 | 不考虑 | 没兴趣 | 没有兴趣 | 沒有興趣 | 无意 | 無意 | 不希望 | 不便 | 决定不 | \
        暂不 | 暂时不 | 先不 | 不需要 | 没有打算 | 没打算 | 婉拒 | 谢绝 | 放弃 | 無意願) ..6 (加入 | 入会 | 入會 | 会员 | \
        會員 | 成员 | 成員)
        (不能 | 无法 | 無法 | 不会) ..2 (加入 | 入会 | 入會)
        (不要 | 别 | 请勿 | 請勿) ..6 (加入 | 登记 | 列为 | 列入 | 加到 | 加进) ..6 (社区 | 会员 | 名单 | 成员)
        = join-refused 0.8
        (加入 | 入会 | 会员) ..14 否则 ..2 不
        = told-joining
        (已 | 已经 | 已經 | 早已) ..3 (加入 | 入会 | 是会员 | 是成员 | 成为会员 | 成为成员)
        (我 | 们 | 們 | 市) (已 | 已经 | 早 | 早就 | 都) 是 ..6 @member
        是 ..6 @member 了
        @member (费 | 名单 | 证 | 号)
        (加入 | 参加) ..3 (会议 | 电话 | 考察 | 微信群 | 团 | 直播 | 讨论)
        (多少 | 哪些 | 几个 | 哪几) ..4 @member
        感谢 ..4 (接纳 | 吸收 | 批准 | 接受) ..8 (会员 | 成员 | 社区 | 加入)
        = join-sign 0.9
        (加入 | 入会 | 入會 | 会员 | 會員 | 成员 | 成員)
        = join-sign 0.5
        (申请 | 申請 | 参加 | 參加 | 一员 | 一員 | 报名 | 登记 | 吸收 | 接纳 | 算我 | 伙伴 | 进来 | 在里面 | 合作)
        """
}
