# language: nl
@geval-15
Functionaliteit: Geval 15 · feiten dagen te laat, door elkaar, dubbel, gecorrigeerd
  De oordelen zijn zoals zij bij de goede volgorde zouden zijn, met de zekerheid "achteraf vastgelegd". Wat gecorrigeerd is,
  blijft in het dossierspoor staan, en het oordeel van toen is terug te vinden.

  Scenario: Alles komt drie dagen later en door elkaar binnen, en een melding komt twee keer
    Gegeven een gesprek dat 3 dagen geleden om 14:00 gepland was en waarvan het begin niet is gemeld, met de deelnemers
      | wie  | rol          | leeftijd | gezag over |
      | Noor | jeugdige     | 15       |            |
      | Bas  | ouder        |          | Noor       |
      | Imke | professional |          |            |
    Als het gesprek 60 minuten na het begin eindigt
    En Imke 10 minuten voor het begin aankondigt op te nemen
    En Imke aan het begin begint op te nemen
    En Noor en Bas 5 minuten voor het begin instemmen met de opname van Imke
    En Bas 5 minuten voor het begin instemt met de opname van Imke
    En Imke 12 minuten voor het begin zegt dat opnemen kan
    En Imke 12 minuten voor het begin zegt dat opnemen kan
    En het gesprek aan het begin begint
    Dan luidt het oordeel
      | regel              | opname van  | uitkomst       | volgens | zekerheid           |
      | vooraf zeggen      | organisatie | nageleefd      | N1      | achteraf vastgelegd |
      | zeggen dat het kan | organisatie | nageleefd      | N1      | achteraf vastgelegd |
      | anderen stemmen in | organisatie | nageleefd      | N1      | achteraf vastgelegd |
      | goede afspraken    | organisatie | niet nageleefd | X1      | achteraf vastgelegd |

  Scenario: De tijd van een aankondiging wordt gecorrigeerd
    Gegeven een gesprek dat 3 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Noor 14 minuten na het begin aankondigt op te nemen
    En Noor 20 minuten na het begin begint op te nemen
    Dan luidt het oordeel
      | regel         | opname van | uitkomst       | volgens |
      | vooraf zeggen | burger     | niet nageleefd | X1      |
    Als wordt gecorrigeerd dat de aankondiging van Noor 4 minuten voor het begin was
    Dan luidt het oordeel
      | regel         | opname van | uitkomst  | volgens |
      | vooraf zeggen | burger     | nageleefd | N1      |
    En luidt het oordeel, naar wat vóór de correctie bekend was
      | regel         | opname van | uitkomst       | volgens |
      | vooraf zeggen | burger     | niet nageleefd | X1      |
    En staat in het dossierspoor "Gecorrigeerd is"
    Als die correctie wordt ingetrokken
    Dan luidt het oordeel
      | regel         | opname van | uitkomst       | volgens |
      | vooraf zeggen | burger     | niet nageleefd | X1      |

  Scenario: Een weigering blijkt er niet te zijn geweest
    Gegeven een gesprek dat 3 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Imke 5 minuten voor het begin de opname van Noor weigert zonder een reden te geven
    Dan luidt het oordeel
      | regel               | opname van | uitkomst       | volgens |
      | opnemen mag, tenzij | burger     | niet nageleefd | X1      |
    Als wordt gecorrigeerd dat er geen weigering van Imke was
    Dan luidt het oordeel
      | regel                    | opname van | uitkomst            | volgens |
      | opnemen mag, tenzij      | burger     | nageleefd           | N1      |
      | meteen een andere manier | burger     | niet van toepassing | T1      |
    En luidt het oordeel, naar wat vóór de correctie bekend was
      | regel               | opname van | uitkomst       | volgens |
      | opnemen mag, tenzij | burger     | niet nageleefd | X1      |

  Scenario: Een feit wordt betwist
    Gegeven een gesprek dat 3 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Imke 4 minuten voor het begin aankondigt op te nemen
    En Imke aan het begin begint op te nemen
    En Noor de aankondiging van Imke betwist
    Dan luidt het oordeel
      | regel         | opname van  | uitkomst  | volgens | zekerheid |
      | vooraf zeggen | organisatie | nageleefd | N1      | betwist   |
