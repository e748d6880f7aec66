# language: nl
@geval-10
Functionaliteit: Geval 10 · toestemming ingetrokken na een deling, en daarna nog een deling
  De eerste deling blijft zoals zij was; de ontvanger hoort van de intrekking. De tweede is zonder toestemming.

  Achtergrond:
    Gegeven een gesprek dat 6 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd | gezag over |
      | Noor | jeugdige     | 15       |            |
      | Bas  | ouder        |          | Noor       |
      | Imke | professional |          |            |

  Scenario: Noor deelt voor en na de intrekking
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Noor aan het begin begint op te nemen
    En Noor 50 minuten na het begin de opname van Noor stopt en de vingerafdruk "A" vastlegt
    En Noor de volgende dag om 09:00 toestemming vraagt om de opname van Noor te laten beluisteren door "tante Lot"
    En Bas en Imke de volgende dag om 10:00 die toestemming geven
    En Noor de volgende dag om 12:00 de opname van Noor laat beluisteren door "tante Lot"
    En Imke 2 dagen later om 09:00 de toestemming om te delen intrekt
    Dan wacht het dossierspoor op "bericht aan een ontvanger"
    Als Noor 2 dagen later om 12:00 de opname van Noor laat beluisteren door "tante Lot"
    Dan luidt het oordeel
      | regel                         | opname van | uitkomst       | volgens | plicht van | opmerking |
      | niet delen zonder toestemming | burger     | nageleefd      | N1      | burger     | bericht   |
      | niet delen zonder toestemming | burger     | niet nageleefd | X3      | burger     |           |

  Scenario: De professional deelt voor en na de intrekking
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Imke aan het begin begint op te nemen
    En Imke 50 minuten na het begin de opname van Imke stopt en de vingerafdruk "A" vastlegt
    En Imke de volgende dag om 09:00 toestemming vraagt om de opname van Imke te laten beluisteren door "een collega"
    En Noor en Bas de volgende dag om 10:00 die toestemming geven
    En Imke de volgende dag om 12:00 de opname van Imke laat beluisteren door "een collega"
    En Noor 2 dagen later om 09:00 de toestemming om te delen intrekt
    En Imke 2 dagen later om 12:00 de opname van Imke laat beluisteren door "een collega"
    Dan luidt het oordeel
      | regel                         | opname van  | uitkomst       | volgens | plicht van  |
      | niet delen zonder toestemming | organisatie | nageleefd      | N1      | organisatie |
      | niet delen zonder toestemming | organisatie | niet nageleefd | X3      | organisatie |

  Scenario: De ontvanger krijgt bericht van de intrekking
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Noor aan het begin begint op te nemen
    En Noor 50 minuten na het begin de opname van Noor stopt en de vingerafdruk "A" vastlegt
    En Noor de volgende dag om 09:00 toestemming vraagt om de opname van Noor te laten beluisteren door "tante Lot"
    En Bas en Imke de volgende dag om 10:00 die toestemming geven
    En Noor de volgende dag om 12:00 de opname van Noor laat beluisteren door "tante Lot"
    En Imke 2 dagen later om 09:00 de toestemming om te delen intrekt
    En Noor 2 dagen later om 10:00 de ontvanger bericht dat de toestemming is ingetrokken
    Dan wacht het dossierspoor nergens op
