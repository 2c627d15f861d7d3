/// Spanish patterns for what is asked and what it is about.
enum SpanishQuestions {
    static let table = """
        = ask
        (quisiera | quisieramos | quiero | queremos | queria | queriamos | gustaria | deseo | \
        deseamos | deseo | necesito | necesitamos | necesitaria | interesa | interesaria | \
        quiere | quisiere | tener | hay que) ..2 (saber | conocer | preguntar* | consultar* | \
        entender | averiguar | confirmar si | enterarme | tener claro | claro | informacion)
        (podrian | podria | pueden | puede | podrias | favor de | por favor | les agradeceria | \
        agradeceria | les agradeceriamos) ..3 (decir* | indicar* | informar* | aclarar* | \
        explicar* | confirmar* si | precisar* | orientar* | aclararan | dijeran | indicaran | \
        informaran)
        (diganme | digannos | me pregunto | nos preguntamos | pregunto si | pregunta si | \
        pregunta | ignoro | ignoramos | desconozco | desconocemos | mi pregunta | mi duda | una \
        duda | tengo dudas | la duda | una pregunta | preguntas | consultas | consulta | \
        preguntitas | la cuestion es | no se si | no sabemos si | no me queda claro | no nos \
        queda claro | no tengo claro | no queda claro | saben si | sabe si | saben cuando)
        (me lo aclararan | no se desprende | no encuentro | no encontre)
        = interrogative
        ^ [y | pero | o | entonces | ademas | tambien | por ultimo | por cierto | de paso | ah] \
        (que | quien | quienes | cual | cuales | cuando | donde | adonde | como | por que | \
        cuanto | cuanta | cuantos | cuantas | para que)
        (y | o | e) (que | quien | cual | cuales | cuando | donde | como | cuanto | cuantos | \
        cuantas | si | desde cuando | desde que | a que | en que | hasta cuando | quienes | a \
        quien | por que)
        ^ [y | ademas] (hay que | hay | existe | existen | se puede | se pueden | puedo | \
        podemos | puede | pueden | podria | podriamos | podrian | es posible | es necesario | es \
        cierto | es verdad | tiene | tienen | necesito | necesitamos | debo | debemos | queda | \
        quedan | habra | habria | esta | estan | incluye | se paga | hace falta | seria posible \
        | son | es | va | van | tengo que | tenemos que | sirve | basta)
        ^ [y] (desde cuando | desde que | a que | en que | hasta cuando | hasta que | a quien | \
        de quien | con quien | para cuando | cada cuanto | entre que | con que | por cuanto | de \
        cuanto | con cuanta)
        (saber | decirme | decirnos | informarme | indicarme | preguntar | pregunta) ..1 (si | \
        cuando | cuanto | cuantos | donde | como | que | cual | quien | desde)
        (se le | se les) ..1 (deja | permite | dan)
        = particle
        (cada cuanto | para cuando | hasta cuando | cuanto cuesta | cuanto sale | cuanto vale)
        = info 0.9
        (informacion | informes | detalles | datos | orientacion) ..1 (sobre | acerca | respecto \
        | de los costos | de precios | relativa)
        (necesito | necesitamos | enviar* | indicar* | mandar* | conocer) ..4 (precio | precios \
        | tarifas | fechas | costo | costos | coste | condiciones | requisitos | plazo)
        = doubt 0.7
        (contradic* | no coincid* | no cuadra* | no concuerd* | errata)
        = tours-dates 0.85
        (cuando | fecha | fechas | que mes | que semana | que dia | que dias | para cuando) ..8 \
        (visita | viaje | #city | sale | salida | prevista | previsto | sera | seria | es)
        (cuando | fechas) $
        = tours-deadline 0.9
        (fecha limite | plazo | hasta cuando | hasta que | lista de espera | quedan plazas | \
        quedan cupos | queda lugar | quedan lugares | hay cupo | cupos disponibles | esta \
        completo | llegamos tarde | ya es tarde | cierre de inscripc* | vencimiento | a tiempo)
        = tours-eligibility 0.85
        (quien puede | quienes pueden | pueden participar | puede participar | pueden ir | puede \
        ir | solo para | solamente para | requisitos | abierto a | abierta a | cuantas personas \
        | cuantos delegados | cuantos participantes | ser miembro para | hay que ser miembro | \
        admiten | aceptan | se admite | pueden venir | tamano de)
        = tours-register 0.85
        (como | donde) ..4 (inscrib* | inscrip* | registr* | apunt* | anot*)
        (formulario | planilla | ficha) ..6 (cada | inscrip* | llenar)
        (inscripcion) ..4 (recibid* | confirmad* | grupal | conjunta)
        = tours-fee 0.85
        (cuota | precio | precios | cuanto cuesta | cuanto sale | cuanto vale | costo | coste | \
        costos | tarifa | factura | pagar | pago | transferencia | arancel | inscripcion cuesta \
        | cuanto hay que pagar | incluye el precio | eso incluye)
        = tours-costs 0.95
        (quien paga | quien cubre | corre por | corre de | corren por | corren de | cubre* | a \
        cargo | boletos | pasajes | pasaje | boleto aereo | billetes | viaticos | dietas | beca \
        | becas | apoyo economico | ayuda economica | subvencion | exencion | financia* | \
        costean | descuento)
        = tours-cancel 0.9
        (devol* | reembols* | cancelacion | cancel* | niegan la visa | visa negada | visa \
        denegada | suspende)
        = tours-change 0.95
        (reemplaz* | sustitu* | en lugar de | cambiar de | cambiar* a | otro viaje | otra visita \
        | en su lugar | en vez de | otra companera | otro companero | pasar* a otro | otra persona)
        = tours-accompanying 0.95
        (esposa | esposo | marido | mujer | acompanante* | conyuge | hijo* | hija* | familia | \
        pareja | acompan* | hermana | nietos)
        = tours-agenda 0.85
        (programa | agenda | tarde libre | tiempo libre | dia libre | cuantos dias | cuanto dura \
        | duracion | sitios | preparar* | lecturas | que se visita | que veremos)
        = tours-language 0.95
        (idioma | idiomas | interprete* | interpretacion | traduc* | en espanol | en ingles | en \
        castellano)
        = tours-present 0.95
        (presentar nuestra | presentar la | presentar nuestro | presentar* | exponer | \
        presentacion | reunion bilateral | reunirnos | ponencia)
        = tours-outputs 0.95
        (certificado* | constancia | informe final | diapositivas | lista de participantes | \
        memoria del | estudio de caso | diploma | fotos | informe despues)
        = tours-missed 0.95
        (grabacion* | grabado | no podemos ir | no puedo ir | en linea | transmi* | a distancia \
        | en diferido | perdi la | videos)
        = tours-host 0.95
        (ser sede | sede | anfitri* | recibir una | recibir un grupo | recibir a un | acoger | \
        hospedar)
        = tours-media 0.95
        (periodista* | filmar | grabar | acredita* | camara* | prensa | reportaje | fotograf*)
        = visa-letter 0.9
        (carta de invitacion | carta | invitacion)
        = visa-need 0.95
        (visa | visado | visas | pasaporte | consulado | embajada | schengen)
        = travel-arrival 0.95
        (aeropuerto | llegada | llegar | llego | traslado | recog* | recib* en el | clima | ropa \
        | frio | vestir | terno | traje | corbata | abrigo | vuelo | vuelos | temperatura | \
        estacion de tren | formal | lloviendo)
        = hotel 0.95
        (hotel | hoteles | alojamiento | habitacion* | hospedaje | noche extra | noches | hospedar*)
        = insurance 0.95
        (seguro | seguros) (medico | de viaje | de salud | incluye | incluido | va)
        (el seguro | un seguro | seguro medico | seguro de viaje | asegurad*)
        = special-needs 0.95
        (vegetarian* | vegan* | alerg* | celiac* | silla de ruedas | discapacidad | dieta | \
        diabet* | medicament* | halal | kosher | rez* | oracion | accesib* | embaraz* | sin \
        gluten | muletas | insulina)
        = emergency-contact 0.95
        (emergencia* | telefono puede llamar | si le pasa | si me pasa | si pasa algo | fuera de \
        horas | a quien llamo | a quien llamar | llamar* si | en caso de accidente | numero para \
        llamar | si me pierdo)
        = contact-host-city 0.9
        (contacto | contactar | persona | alguien | nombre de | correo de | ponernos en contacto \
        | ponerme en contacto | funcionario) ..8 (de alli | alli | ese | aquel | #city | \
        proyecto | equipo | programa | a quien | gobierno | esa ciudad | que trabaje)
        = community-fee 0.95
        (cuota | membresia | anualidad | obligacion* | compromisos | compromete* | obliga*) ..6 \
        (miembro* | anual | comunidad | socios | membresia | $)
        (cuesta | pagar | cobran | paga | gratuita | gratis | costo) ..6 (miembro* | membresia | \
        comunidad | adherir* | sumar* | pertenecer)
        = community-join 0.9
        (como | quien | quienes | pueden | puede | requisitos) ..6 (sumar* | unir* | adherir* | \
        ser miembro* | hacer* miembro* | ingresar | entrar | incorpor* | formar parte | afiliar*)
        = community-about 0.9
        (que hace | que es | a que se dedica | que ofrece | en que consiste | actividades) ..6 \
        comunidad
        = institute-about 0.95
        instituto
        = uclg-metropolis 0.95
        (cglu | metropolis | uclg)
        = tours-overview 0.85
        (que son | en que consiste* | para que | que gana | beneficio* | que se gana | de que se \
        trata* | ventaja*) ..8 (viaje* | visita* | ir)
        = award-winners-2014 0.95
        (ganador* | ganaron | gano | premiad* | cinco ciudades | las cinco | galardonad*)
        = award-shortlist-2014 0.95
        (finalista* | quince | 15 ciudades | preseleccion*)
        = award-entries-2014 0.95
        (cuantas | cuantos) ..2 (candidaturas | postulac* | ciudades particip* | proyectos se | \
        ciudades se | entradas)
        (candidaturas | postulaciones) ..4 (hubo | recib* | present*)
        = award-judging 0.95
        (jurado | criterios | comite tecnico | evalua* | eleg* | escog* ganador* | seleccion* | \
        como se elige)
        = award-prize 0.95
        (recibe el ganador | reciben los | dinero | monto del premio | dotacion | cuanto gana* | \
        en que consiste el premio | recibe un)
        = award-apply 0.95
        (postular* | candidatura | proximo premio | proxima convocatoria | convocatoria | \
        proxima edicion | inscribirse al premio | presentar* al premio | presentar* una | \
        proximo ciclo)
        = award-conference-2014 0.95
        (conferencia | ceremonia | noviembre | entrega de premios | congreso)
        = award-overview 0.9
        (que es | cada cuanto | quien organiza | desde cuando) ..6 (premio | galardon)
        """
}
