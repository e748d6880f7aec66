# language: nl
@geval-3
Functionaliteit: Geval 3 · een geheime opname komt aan het licht
  Zij wordt vastgelegd als wat zij is: niet vooraf gezegd. Over het gebruik ervan oordeelt deze dienst niet. Een kopie
  vragen en alsnog afspraken maken kan.

  Achtergrond:
    Gegeven een gesprek dat 3 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd | gezag over |
      | Noor | jeugdige     | 15       |            |
      | Bas  | ouder        |          | Noor       |
      | Imke | professional |          |            |

  Scenario: Noor nam in het geheim op
    Als het gesprek 60 minuten na het begin eindigt
    En aan het licht komt dat Noor aan het begin in het geheim begon op te nemen
    En Imke de volgende dag om 09:00 om een kopie van de opname van Noor vraagt
    En Imke de volgende dag om 10:00 afspraken vastlegt over doel, luisteraars, kopieën, delen en bewaren, met de belofte om niet te delen
    Dan luidt het oordeel
      | regel               | opname van | uitkomst            | volgens | plicht van | uitleg                     |
      | vooraf zeggen       | burger     | niet nageleefd      | X2      | burger     | De opname kwam aan het licht |
      | opnemen mag, tenzij | burger     | niet van toepassing | T1      |            |                            |
      | goede afspraken     | burger     | niet van toepassing | T2      |            |                            |
      | anderen stemmen in  | burger     | niet nageleefd      | X1      | burger     |                            |
      | recht op een kopie  | burger     | loopt nog           | L1      | burger     |                            |

  Scenario: De professional nam in het geheim op
    Als het gesprek 60 minuten na het begin eindigt
    En aan het licht komt dat Imke aan het begin in het geheim begon op te nemen
    En Noor de volgende dag om 09:00 om een kopie van de opname van Imke vraagt
    Dan luidt het oordeel
      | regel              | opname van  | uitkomst       | volgens | plicht van  | uitleg                     |
      | vooraf zeggen      | organisatie | niet nageleefd | X2      | organisatie | De opname kwam aan het licht |
      | goede afspraken    | organisatie | niet nageleefd | X1      | organisatie |                            |
      | anderen stemmen in | organisatie | niet nageleefd | X1      | organisatie |                            |
      | recht op een kopie | organisatie | loopt nog      | L1      | organisatie |                            |
