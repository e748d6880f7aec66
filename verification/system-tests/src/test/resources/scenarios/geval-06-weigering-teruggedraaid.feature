# language: nl
@geval-6
Functionaliteit: Geval 6 · een weigering wordt betwist en teruggedraaid
  Voor de tijd dat de weigering gold, is de regel niet nageleefd. Tijdens het gesprek mag de opname daarna beginnen; na
  afloop is het een bevinding. Wie zelf weigerde, kan de eigen weigering niet terugdraaien.

  Achtergrond:
    Gegeven een gesprek dat 3 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd | gezag over |
      | Noor | jeugdige     | 15       |            |
      | Bas  | ouder        |          | Noor       |
      | Imke | professional |          |            |
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Bas 8 minuten voor het begin instemt met de opname van Noor
    En Imke 5 minuten voor het begin de opname van Noor weigert op de grond "verstoring van het gesprek", met de uitleg "Het leidt te veel af."
    En Noor 2 minuten na het begin tegen de weigering opkomt

  Scenario: Teruggedraaid voordat het gesprek eindigt
    Dan wacht het dossierspoor op "herbeoordeling van een weigering"
    Als een herbeoordelaar 20 minuten na het begin de weigering terugdraait
    Dan is er ruimte om op te nemen voor Noor
    Als Noor 21 minuten na het begin begint op te nemen
    En het gesprek 60 minuten na het begin eindigt
    Dan luidt het oordeel
      | regel               | opname van | uitkomst       | volgens | plicht van  |
      | opnemen mag, tenzij | burger     | niet nageleefd | X3      | organisatie |
      | vooraf zeggen       | burger     | nageleefd      | N1      | burger      |

  Scenario: Teruggedraaid na het einde
    Als het gesprek 60 minuten na het begin eindigt
    En een herbeoordelaar de volgende dag om 10:00 de weigering terugdraait
    Dan luidt het oordeel
      | regel               | opname van | uitkomst       | volgens | plicht van  |
      | opnemen mag, tenzij | burger     | niet nageleefd | X3      | organisatie |

  Scenario: In stand gelaten
    Als een herbeoordelaar 20 minuten na het begin de weigering in stand laat
    Dan luidt het oordeel
      | regel               | opname van | uitkomst  | volgens | plicht van  |
      | opnemen mag, tenzij | burger     | nageleefd | N2      | organisatie |

  Scenario: Door wie zelf weigerde
    Als Imke 20 minuten na het begin de eigen weigering beoordeelt en terugdraait
    Dan is er ruimte om op te nemen voor Noor, met een waarschuwing
    En luidt het oordeel
      | regel               | opname van | uitkomst  | volgens | plicht van  |
      | opnemen mag, tenzij | burger     | nageleefd | N2      | organisatie |
