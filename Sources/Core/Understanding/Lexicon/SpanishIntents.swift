/// Spanish patterns for what a mail wants.
enum SpanishIntents {
    static let table = """
        @please = (favor de | por favor | les ruego | les rogamos | le ruego | les pido | les \
        pedimos | le pido | le pedimos | podrian | podria | pueden | puede | podrias | solicito \
        | solicitamos | sirvanse | se sirvan | agradeceria | agradeceriamos | les agradezco | \
        les agradecemos | tengan a bien | tenga a bien | quisiera que | quisieramos que | quiero \
        que | necesito que | necesitamos que | serian tan amables de | haganme el favor de | les \
        encargo | exijo que)
        @want = (quiero | queremos | quisiera | quisieramos | quiere | deseo | deseamos | desea \
        | desearia | deseariamos | me gustaria | nos gustaria | le gustaria | nos encantaria | \
        me encantaria | solicito | solicitamos | solicita | solicitar | interes en | interes de \
        | interes institucional de | interesados en | interesada en | interesado en | interesa | \
        decidido | decidio | dispuestos a | pido | pedimos | acordo | resuelto | resolvio | \
        voluntad de | intencion de | interesaria)
        = negation
        no
        nunca
        jamas
        sin
        ningun
        ninguna
        tampoco
        ni
        nadie
        = condition
        si
        en caso de
        en caso
        caso de que
        cuando uno
        = rhetorical
        como estan
        como esta usted
        como les va
        como andan
        que tal
        verdad $
        no es cierto $
        por que no $
        quien sabe
        quien lo diria
        = join 0.95
        @want ..6 (unir* | sumar* | incorpor* | adherir* | integrar* | ingresar | ingreso | \
        adhesion | formar parte | ser parte | ser miembro | ser miembros | ser socio | ser \
        socios | hacer* ..2 miembro* | hacer* ..2 socio* | pertenecer | afiliar* | afiliacion | \
        entrar | membresia | membresia | incorporacion | ser admitid* | asociar*)
        @please ..6 (sumar* | sumen* | incorpor* | agregar* | agreguen* | inscri* | inclu* | \
        admit* | acept* | apunt* | registr* | anot*) ..10 (comunidad | miembro | miembros | red \
        | socio | socios)
        (sumarnos | sumarme | unirnos | unirme | adherirnos | adherirme | incorporarnos | \
        afiliarnos | afiliarme | incorporarme) ..4 (comunidad | red | ustedes | $)
        (solicitud | carta | pedido) de (ingreso | adhesion | membresia | incorporacion | \
        afiliacion)
        (apunten | anoten | inscriban | agreguen | incluyan | cuenten) ..4 (miembro | miembros | \
        comunidad)
        (apuntenme | anotenme | inscribanme | agreguenme | incluyanme | cuentennos | apuntennos \
        | inscribannos | anotennos) ..6 (miembro | miembros | comunidad)
        (adherimos | adherirse | adhiere | nos adherimos) ..4 comunidad
        (incorporacion | ingreso | adhesion) de ..4 (nuestr* | municipio | municipalidad | \
        ayuntamiento | ciudad | alcaldia | intendencia) ..8
        = register 0.95
        @please ..2 (registrarlos | registrarlas | inscribirlos | inscribirlas | anotarlos | \
        apuntarlos | registrarnos | inscribirnos | registrarlo | inscribirla | inscribirlo)
        (se designa* | designan | han sido designad* | fue designad* | fueron designad* | \
        nominamos | se nombra*) ..20 (visita | viaje | #city)
        @please ..4 (inscri* | anot* | apunt* | registr* | reserv* | incluir | incluyan | \
        inscripcion) ..12 (visita | viaje | viajes | visitas | #city | personas | plaza | plazas \
        | cupo | cupos | participantes | siguientes | lugar | lugares | gira)
        (inscribanme | inscribannos | anotenme | anotennos | apuntenme | apuntennos | \
        registrennos | registrenme | reservenme | reservennos | inscribirme | inscribirnos | \
        apuntarme | apuntarnos | anotarme | anotarnos) ..6 (visita | viaje | #city | favor | \
        para | a | en | al)
        @want ..4 (inscrib* | anot* | apunt* | registr* | reserv*)
        (inscribo | inscribimos | inscribir a | registramos | designamos | designado | designo | \
        nomino)
        (inscripcion | inscripciones | registro) de ..6 (personas | participantes | funcionarios \
        | delegados | delegacion)
        (lista | nomina | nombres | relacion) de ..2 (los participantes | participantes | \
        delegados | asistentes | personas | viajeros)
        (participantes | delegacion | viajan | viajaran | asistiran | participaran | viajeros) $
        (siguientes | estas) (personas | funcionarios | companeros | participantes | tecnicos | \
        concejales | delegados)
        (van | iran | viajan | viajaran | asistiran | participaran) ..12 (visita | viaje | #city)
        (nuestra | la) delegacion ..4 (estara | integrada | compuesta | conformada)
        = register 0.45
        inscripcion ..4 (#city | visita | viaje)
        = withdraw 0.95
        (dar de baja | darme de baja | darnos de baja | darse de baja | dar baja | baja de ..4 \
        personas | nos damos de baja | me doy de baja | causar baja) ..8
        (cancel* | anul*) ..6 (inscripcion | participacion | viaje | mi | nuestra | su | plaza | \
        reserva | asistencia | cupo | lugar)
        no ..2 (podre | podra | podremos | podran | puedo | puede | podemos | pueden | voy | va \
        | vamos | ire | ira | iremos | iran | viajara | viajare | viajaremos | asistira | \
        asistire | asistiremos | participara | participare | participaremos) ..3 (ir | viajar | \
        asistir | participar | venir | acudir | acompanar* | poder | hacer el viaje | al viaje | \
        a la visita | #city | sumar*)
        (retir* | desist* | renunci*) ..6 (visita | viaje | inscripcion | #city | plaza | cupo | \
        participa* | lugar)
        (saquen* | borren* | quiten* | tachen*) ..4 (visita | viaje | lista de ..3 participantes \
        | lista de ..2 #city | #city)
        (debemos | debo | debe | tengo que | tenemos que | tiene que | obligado* a) ..3 \
        (cancelar | retirar* | renunciar | desistir | anular)
        (imposible | imposibilitad*) ..4 (viajar | asistir | participar | ir | acudir)
        = itinerary 0.95
        (enviar* | envien* | mandar* | manden* | remitir* | remitan* | facilitar* | hacer* \
        llegar | recibir | pasar* | pasen* | compartir* | compartan | proporcionar* | necesito | \
        necesitamos | solicito | solicitamos | tener | conseguir | adjuntar* | quisiera | \
        adelantar* | falta) ..5 (programa | itinerario | agenda | cronograma | horario | plan de \
        viaje)
        (programa | itinerario | agenda | cronograma) ..4 (por favor | porfa | detallado)
        = letter 0.95
        (carta | cartas | oficio | nota) de (invitacion | invitaciones | confirmacion | \
        aceptacion | apoyo)
        (carta | invitacion) ..6 (embajada | consulado | visa | visado | ministerio | empleador \
        | contraloria)
        (invitacion) (oficial | formal)
        (constancia | certificado) de (inscripcion | invitacion)
        = change 0.95
        (cambiar | cambio | cambien | actualiz* | modific* | correg* | corrij* | rectific* | \
        tomen nota | anoten | tomar nota | reemplac*) ..7 (direccion | correo | telefono | \
        celular | movil | numero | datos | nombre | apellido | cargo | domicilio | ficha | \
        contacto | mail | email)
        (nuevo | nueva | nuevos) (direccion | correo | telefono | celular | movil | numero | \
        datos | cargo | mail | email | domicilio | puesto)
        (mi | nuestra | nuestro | su | el) ..2 (nombre | apellido | correo | telefono | \
        direccion | cargo) ..5 (cambi* | mal escrito | equivocad* | es ahora | se escribe | esta \
        mal | incorrecto | erroneo)
        (se escribe | va con | sin tilde | sin hache | con doble | en vez de | errata) ..6
        = confirm 0.99
        (confirmo | confirmamos | confirmada | confirmado | confirmadas | aceptamos | acepto)
        = confirm 0.9
        ^ [si] (de acuerdo | conforme | perfecto | vale | claro que si | esta bien | por \
        supuesto | listo)
        (datos | todo) ..3 (bien | correcto | correctos | en orden)
        (me | nos) ..1 (parece bien | viene bien | va bien | conviene | sirve)
        cuenten (conmigo | con nosotros | con mi)
        = unsubscribe 0.95
        (borr* | quit* | elimin* | saqu* | sacar* | dar* de baja | retir* | suprim* | den de \
        baja | baja | denme de baja | remuev* | exclu*) ..7 (lista | listas | boletin | \
        boletines | correos | suscripcion | envios | lista de correo | distribucion | newsletter)
        no ..5 (recibir | envien | enviar* | manden | mandar* | enviarme | escriban | lleguen | \
        mandes) ..4 (mas | correos | boletin* | mensajes | correo | nada | newsletter | informacion)
        (desuscri* | cancelar la suscripcion | anular la suscripcion | dejen de enviar* | dejen \
        de mandar* | dejar de recibir)
        (deseo | quiero | quisiera) ..2 (darme de baja | la baja)
        = data 0.95
        (elimin* | borr* | suprim* | destru* | cancel*) ..7 (mis datos | datos | pasaporte | \
        informacion | documento | ficha | copia | fotos | foto | escaneo)
        (copia | acceso) ..5 (datos | informacion) ..6 (conserv* | tienen | guardan | personales \
        | mios | figuran | poseen)
        que datos ..4 (conserv* | tienen | guardan | poseen)
        (datos personales | derecho al olvido | derecho de supresion | derecho de acceso)
        = suggest 0.95
        (sugier* | suger* | propong* | proponer | propuesta | me permito sugerir* | recomiendo | \
        recomendamos | recomendaria)
        (por que no | seria bueno | seria util | estaria bien | seria interesante | convendria | \
        ojala | podrian considerar | seria buena idea | una idea | unas ideas | se me ocurre | \
        ocurrio)
        = complain 0.9
        (queja | quejar* | reclam* | inaceptable | inadmisible | indignante | indignad* | \
        vergonzos* | verguenza | lamentable | falta de respeto | faltas de respeto | protesta | \
        protesto | decepcion* | molest* con | descontent* | malestar | insatisfecho | \
        insatisfech* | indignacion | atropello | pesimo | pesima | maltrato | grosero | grosera \
        | harto | harta | hartos | enojad* | tomadura de pelo | abuso | ofensiv*)
        (tercer | tercera | cuarto | cuarta | quinto | quinta) (correo | mensaje | mail | carta \
        | vez)
        (sin | ninguna | ni una) ..2 respuesta
        (nadie | no) ..3 (responde | contesta | respondido | contestado | contesto | respondio | \
        responden | contestan)
        = press 0.95
        (entrevist* | declaracion* | comentario | reaccion | nota) ..12 (articulo | periodico | \
        diario | publicar* | publicacion | prensa | radio | secretari* | responsable | director* \
        | cierre | programa | portavoz | edicion | presidente)
        (conceder* | solicit* | pido | pedir* | quisiera | hacer*) ..4 (entrevista | una \
        declaracion | un comentario | unas declaraciones)
        (cierre de edicion | para publicar | para su publicacion | se publica | sera publicado | \
        saldra publicado | publicaremos | seran citados | cerramos)
        (cifras | datos) ..4 (para publicar | para un articulo | para mi articulo | para un \
        reportaje)
        = thank 0.9
        (gracias | agradec* | recibido | recibidos)
        = legal 0.9
        (abogad* | tribunal* | demanda judicial | demandar* | acciones legales | via judicial | \
        vias legales | juridic* | denunci* | defensor del pueblo | agencia de proteccion | \
        contencioso | juzgado | asesoria legal | ley de proteccion | notarial | reglamento \
        general | defensoria | carta documento | querella)
        = money 0.9
        (exij* | exig* | reclam* | demand*) ..6 (devol* | reembols* | indemniz* | dinero | pago \
        | compens*)
        (indemnizacion | danos y perjuicios | nos deben | me deben | cobrado dos veces | \
        cobraron dos veces | devuelvan | perjuicio economico | cobro indebido | doble cobro)
        = accuse 0.9
        (corrup* | soborn* | fraude* | estaf* | malvers* | acos* | discrimin* | racis* | \
        mintier* | mintio | mienten | mentira* | mentiros* | robo | robaron | plagi* | amanad* | \
        favoritismo | coima* | mordida | desvio de | desvi* fondos | machis* | nepotismo | hostig*)
        = distress 0.9
        (fallec* | murio | muerte | suicid* | hospital* | accidente | cancer | agred* | amenaz* \
        | detenid* | desesper* | duelo | infarto | secuestr* | asalt* | luto | derrame | sepelio \
        | angusti*)
        = personal 0.85
        (diagnosti* | quimioterapia | depresion | vih | psiquiatr* | divorcio | dialisis | epilep*)
        = tour 0.9
        (visita | visitas | viaje | viajes | gira | giras | delegacion | grupo de | recorrido | \
        viaje de estudio*)
        = travel 0.9
        (ir | ir a | viajar | venir | vamos | voy | va | apunt* | inscri* | anot* | plazas | \
        plaza | cupo | inscripcion | participar | llegar) ..5 #city
        #city ..4 (nos interesa | me interesa | nos gustaria | nos conviene)
        = selfName
        (soy | me llamo | somos | mi nombre es | escribe)
        """
}
