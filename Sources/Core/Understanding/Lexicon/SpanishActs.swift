/// Further Spanish patterns, from both sides of the ocean.
enum SpanishActs {
    static let table = """
        @want = (quiero | quiere | queremos | quisiera | quisieramos | queria | queriamos | \
        querria | querriamos | desea | deseo | deseamos | desean | gustaria | encantaria | \
        solicito | solicitamos | solicitar | solicita | interes | interesa | interesan | \
        interesados | interesado | interesada | voluntad | deseo de | permito solicitar | \
        dispuesto* | manifiesta* | manifestar | manifestamos | pretendemos | aspiramos | \
        decidido | acordado | ilusion | ganas)
        @please = (por favor | favor | favor de | ruego | rogamos | les pido | le pido | pedimos \
        | podrian | podria | pueden | puede | pudieran | agradeceria | agradeceriamos | \
        agradecere | agradezco | sirvanse | sirvan | se sirva | me | nos | quisiera que | \
        necesito que)
        = negation
        (no deseo | no deseamos | ni pienso | tampoco | ni quiero)
        = join 0.95
        @want ..6 (formar parte | hacer parte | ser parte | sumarme | sumarnos | sumarse | unirme \
        | unirnos | unirse | integrarse | integrarnos | integrar | incorporarnos | incorporarse | \
        incorporacion | ingreso | ingresar | adherir* | adhesion | vincularme | vincularnos | \
        vinculacion | afiliar* | afiliacion | pertenecer | apuntarse a la | apuntarnos a la | \
        ser miembro | ser miembros | miembro | miembros | entrar a la | entrar en la | \
        membresia | asociarnos | asociarme)
        (incorporacion | ingreso | adhesion | alta | afiliacion | vinculacion) de ..8 (comunidad \
        | miembro | red | institucion | municip* | ayuntamiento | alcaldia)
        (alta | admision) ..8 como miembro
        solicitud de (ingreso | adhesion | incorporacion | admision | membresia | vinculacion | \
        afiliacion)
        (podria | puede | podriamos | podemos | pueden) ..8 (integrarse | integrarnos | sumarnos \
        | sumarse | unirnos | ingresar | ser miembros | formar parte | entrar)
        (cuenten | contad | cuente) (con nosotros | conmigo) ..6
        (anotenos | anotennos | inscribanos | apuntennos | apuntadnos | agreguennos) ..4 \
        (miembro* | comunidad | socios)
        (formar | ser | hacer) parte de ..3 (comunidad | red)
        (nos gustaria | queremos | quisieramos) (unirnos | entrar | sumarnos | participar en la \
        comunidad)
        (integrarse | sumarse | unirse | adherirse) ..3 (comunidad | red)
        = join 0.55
        ^ [re] (adhesion | membresia | ingreso | alta como miembro | incorporacion | vinculacion)
        = register 0.95
        (apuntadnos | apuntennos | apuntenme | apuntame | apuntanos | anotenme | anotennos | \
        anotanos | anotame | inscribanme | inscribannos | inscribidnos | inscribeme | \
        inscribirnos | inscribirme | inscribir) ..8 (#city | visita | viaje | tour | la de | \
        grupo | a | por favor | en)
        (reservan | reserven | reservame | reservanos | reservenme | reservennos | reservar | \
        guarden | guardenme | guardan | separen | separenme | aparten) ..3 (lugar | lugares | \
        plaza | plazas | cupo | cupos | puesto | puestos | dos | tres | sitio)
        (nomina | lista | listado | relacion | datos | nombres) de ..5 (funcionarios | \
        participantes | personas | quienes | delegados | inscritos | asistentes | delegacion | \
        integrantes)
        (asistiran | participaran | viajaran | iran | concurriran | integraran | acudiran | \
        asistira | participara | viajara | ira) ..6 (visita | viaje | delegacion | #city)
        en (lugar | vez | reemplazo | sustitucion) de ..5 (ira | viajara | asistira | participara \
        | vendra)
        (ira | viajara | asistira | participara) ..6 en (lugar | vez | reemplazo | sustitucion) de
        (inscribir | inscripcion | registrar) ..4 (siguientes | dos | tres | cuatro | las | los)
        (quiero | queremos | quisiera | deseo | deseamos | vamos a) (inscribir* | apuntar* | \
        anotar* | participar en la visita | participar en el viaje)
        = withdraw 0.95
        en (lugar | vez | reemplazo | sustitucion) de ..5 (ira | viajara | asistira | participara \
        | vendra)
        no (podran | podre | podra | podremos | puedo | podemos | puede | pueden | voy a poder | \
        vamos a poder | va a poder | van a poder) ..4 (concurrir | ir | viajar | asistir | \
        participar | acudir | venir | acompanar* | estar)
        no (ire | iremos | ira | iran | viajare | viajaremos | viajara | viajaran | asistire | \
        asistiremos | asistira) ..5
        (dar | darme | darnos | damos | doy | causar | causo | causa | causan) ..2 de baja ..8 \
        (visita | viaje | inscrit* | #city | grupo | a)
        (cancelar | cancelo | cancelamos | anular | anulo | anulen | cancelen | desistir | \
        desisto | desistimos | retirarme | retirarnos | renunciar | renuncio | declinar) ..5 \
        (inscripcion | participacion | viaje | visita | asistencia | plaza | lugar | cupo | \
        reserva | grupo)
        (baja | bajas) de ..5 (personas | inscrit* | participantes | visita | delegacion)
        (ceder | cedo | cedemos | liberar | libero) ..3 (lugar | plaza | cupo | puesto)
        = itinerary 0.95
        (pasas | pasan | pasame | pasenme | mandas | mandan | mandame | mandenme | envian | \
        envias | enviame | enviarme | enviarnos | enviar | remitir* | llegar | compartir* | \
        facilitar* | tener | recibir | conocer) ..4 (programa | itinerario | agenda | cronograma | \
        calendario detallado)
        (hacerme | hacernos | hacer) llegar ..3 (programa | itinerario | agenda | cronograma)
        (requiere | necesito | necesitamos | exige | solicito | solicitamos) ..4 (programa | \
        itinerario | agenda | cronograma)
        = letter 0.95
        (carta | constancia | certificado | oficio | invitacion) ..26 (emitir | extender | \
        enviar | \
        remit* | expedir | hacer | podrian | dirigida | expidan | emitan | me la | nos la)
        (remitan | envien | expidan | emitan | extiendan | manden | necesito | agradecere | \
        requiero | precis* | agradeceria | hagan llegar) ..6 (carta | constancia | invitacion | \
        certificado de asistencia | oficio de invitacion)
        (exigen | piden | solicitan | reclaman | requieren) ..3 (constancia | carta | certificado \
        de asistencia | invitacion)
        (constancia | certificado) de (asistencia | participacion) ..12 (podrian | exig* | \
        neces* | emit* | envi* | favor)
        = change 0.95
        (actualizar | actualicen | modificar | modifiquen | corregir | corrijan | cambiar | \
        cambien | rectificar | tomar nota | tomen nota | anoten) ..6 (cargo | correo | datos | \
        telefono | nombre | apellido | direccion | celular | numero | email)
        (mi | mis | nuestro | nuestra | nuestros | su) (nuevo | nueva | nuevos | nuevas) (correo | \
        cargo | telefono | numero | direccion | celular | datos | email)
        (credencial | gafete | lista | listado | diploma | certificado) ..3 (pone | dice | \
        aparece | figura | escribieron | sale) ..6
        (asumo | asumi | paso a | pase a) ..4 (cargo | direccion | jefatura | gerencia | ocupar)
        (apellido | nombre) ..4 (mal | equivocado | incorrecto | erroneo | con | es)
        (cambie | cambio | cambia | ha cambiado | cambiaron) ..4 (correo | telefono | numero | \
        direccion | celular | datos | email)
        (actualizacion | cambio) de (datos | correo | telefono | contacto | domicilio | direccion)
        = confirm 0.9
        (confirmo | confirmamos | confirmado | confirmada)
        (me | nos) (parece | viene | va | queda) (bien | perfecto | muy bien | perfectamente | \
        estupendo)
        (de acuerdo | conforme | esta bien | ahi estaremos | alli estaremos | alli estare | ahi \
        estare | cuenten conmigo | sin problema)
        = unsubscribe 0.95
        (dejen | dejad | paren | para | dejar | cesen) de (mandar* | enviar* | escribir* | \
        mandarme | enviarme)
        (no | ya no) ..3 (quiero | deseo | me | nos) ..3 (reciban | recibir | enviar | envien | \
        manden | mandar | interesa) ..4 (correos | boletin | mensajes | newsletter | mas)
        no ..2 (me | nos) ..2 (manden | envien | escriban | mandeis | envieis) mas
        (dan | dar | denme | deme | darme | den) ..2 (de baja)
        (borrar* | borren* | eliminar* | eliminen* | quitar* | quiten* | saquen* | sacar* | \
        retiren* | remuevan*) ..4 (lista | listas | boletin | envios | base | correo electronico)
        (boletin | lista | newsletter | correos) ..10 (de baja | ya no me | no me interesa | \
        borrenme | quitenme | sacame)
        darse de baja
        = data 0.95
        (borrar | borren | eliminar | eliminen | destruir | destruyan | supriman | suprimir | \
        borrado | eliminacion | supresion) ..8 (datos | pasaporte | fotos | documento | copia | \
        informacion | archivos | imagenes)
        (copia | listado) de ..4 datos
        (que | cuales) datos ..5 (tienen | conservan | guardan | poseen | almacenan)
        = suggest 0.95
        (seria | estaria | resultaria) ..2 (estupendo | bueno | bien | conveniente | util | \
        interesante | ideal | genial | oportuno | lindo | buenisimo) ..2 (que | si)
        (propongo | proponemos | sugiero | sugerimos | recomiendo | me permito sugerir | quiero \
        proponerles | una sugerencia | una propuesta | una idea)
        (por que no | que tal si | y si) (hacen | organizan | publican | ponen | incluyen | \
        hicieran | organizaran)
        (podrian | deberian) (considerar | pensar en | tal vez | quizas | publicar | incluir)
        = complain 0.9
        (intimamos | intimacion | intimo | apercibimiento | queja | quejas | quejarme | quejarnos \
        | reclamo | reclamos | reclame | reclamacion | denuncia | denunciar | indignad* | \
        indignante | inaceptable | inadmisible | verguenza | vergonzoso | lamentable | \
        decepcion* | decepcionad* | pesimo | pesima | falta de respeto | falta de seriedad | \
        maltrato | mal trato | burla | tomadura de pelo | atropello | abuso | molest* ..2 con \
        ustedes | hart* de | cansad* de | enojad*)
        (nadie | ninguno) ..3 (contesta | responde | contesto | respondio | atiende | da \
        respuesta | me ha respondido | ha contestado | da la cara)
        (llevo | llevamos | hace) ..4 (mes | meses | semana | semanas | dias) ..4 (esperando | \
        sin respuesta | sin noticias | sin que)
        (tercera | cuarta | quinta | sexta | segunda | enesima) (vez | carta | reclamacion) ..6
        (tercer | cuarto | quinto | sexto | segundo) (correo | mensaje | mail | reclamo)
        (dejar constancia | espero una explicacion | exijo | exigimos | exijo una | disculpas)
        (plantad* | a gritos | grito | gritos | groser* | insult* | humill* | despreci*)
        = accuse 0.9
        (corrup* | fraude | fraudul* | estafa* | engano | soborn* | coima* | \
        mordida | acoso | acosa* | discrimin* | racis* | plagi* | robo de | robaron | robado | \
        mentira* | mintier* | mienten | falso* | falsa* | falsifi* | amanad* | malvers* | \
        favoritismo | manipul*)
        = legal 0.9
        (abogad* | acciones legales | accion legal | juzgado | tribunal* | demanda judicial | \
        demandar | denuncia penal | estudio juridico | intim* | apercibimiento | carta documento | \
        defensoria | defensor del | fiscalia | querella | via judicial | proteccion de datos | \
        consumidor | en representacion de | bajo reserva)
        = money 0.9
        (devolverme | devuelvan | devolvernos | reintegr* | restitu* | reembols*) ..4 (plata | \
        dinero | suma | importe | ya | inmediat* | plazo | exijo | o no)
        (exijo | exigimos | reclamo | reclamamos) ..6 (devoluc* | reembols* | dinero | pago | \
        importe)
        (cobraron | cobrado | cargaron | debitaron) ..3 (dos veces | doble | de mas)
        (indemniz* | resarc* | danos y perjuicios)
        = distress 0.9
        (fallecio | fallecido | fallecimiento | murio | muerte de | muerto | luto | viuda | viudo \
        | accidente | hospital | internad* | ambulancia | urgencias | desesperad* | asalt* | \
        secuestr* | amenaz* | suicid* | detenid* | agredi* | agresion | perdida de mi | sepelio | \
        lesion* | fractur*)
        = personal 0.85
        (cancer | quimio* | tumor | depresion | vih | esclerosis | parkinson | alzheimer | \
        divorcio | embarazo de riesgo | cirugia | dialisis | trasplante | enfermedad grave | \
        confidencialmente | de forma confidencial | ansiedad | psiquiatr*)
        = press 0.95
        (declaraciones | entrevista* | declaracion | reaccion | version | opinion | testimonio) \
        ..8 (hoy | para | sobre | de ustedes | responsable | nota | antes | director* | prensa)
        (redactora | redactor | periodista | periodistica | reportero | reportera | corresponsal \
        | diario | noticiero) ..40 (declaraciones | entrevist* | nota | cierro | cierre | version \
        | publicar* | comentario)
        (cerrando | preparando | escribiendo | haciendo) ..2 (nota | articulo | reportaje | \
        cronica)
        = ask
        (no encuentro | no encontramos | no aparece | no figura | me falta | me faltan | nos \
        falta | faltan datos | desconozco | ignoro | no se si | tampoco se | no sabemos | no me \
        queda claro | no tengo claro | necesito saber | necesitaria saber | querria saber | \
        quisiera saber | me gustaria saber | queria preguntar | una consulta | una duda | una \
        pregunta | me pregunto | diganme | digame)
        (enviarnos | indicarme | indicarnos | informarme | informarnos | decirme | decirnos | \
        facilitarme) ..3 (datos bancarios | que | cual | cuanto | cuando | donde | si | requisitos \
        | precio)
        = interrogative
        (y | o | ni) (cuanto | cuanta | cuantos | cuantas | cuando | donde | como | quien | \
        quienes | que | cual | cuales | si | puede | pueden | hay | hasta cuando | a que | en que \
        | de que | de donde | desde cuando)
        ^ (cuanto | cuanta | cuantos | cuantas | cuando | donde | como | quien | quienes | \
        cual | cuales | puede | pueden | hay | hasta cuando | a que | en que | de que | cada \
        cuanto | me dan | se paga | se puede | tiene | dan | nos devuelven | existe | otorgan)
        = polite
        (podrian | podria | pueden | me | nos | agradecer* | favor) ..2 (la | lo | las | los) ..1 \
        (emitir | enviar | mandar | hacer | revisar | remitir)
        (lo | la) ..1 (pueden | podrian) ..1 (revisar | enviar | mandar | emitir | borrar)
        necesito que figure*
        = rhetorical
        (agradeceria | agradeceriamos) que me lo
        (quien suscribe | el que suscribe | la que suscribe)
        (una sugerencia y unas | unas preguntitas)
        = done
        (ya | estoy inscrit* | esta inscrit* | inscrito en | inscrita en | me inscribi)
        = interrogative
        (y | ni | o) (si | quien | cuanto | cuantos | hasta cuando | desde | en que | a que)
        = tour 0.9
        (visita a | visita de | viaje a | lo de | la de | delegacion a | grupo de | carta \
        invitacion | plaza en | inscrita en | inscrito en | inscritos en | lugar para) ..1 #city
        = travel 0.9
        (a | en | para | de) #city ..5 (visita | viaje | grupo | inscripcion | delegacion)
        (irme | ir | voy | vamos | viajo | viajar) ..3 #city
        = selfName
        (soy | me llamo | les escribe | mi nombre | represento | trabajo en | trabajo como | en mi \
        calidad | escribo desde | les escribo | en calidad de | somos | como docente)
        """
}
