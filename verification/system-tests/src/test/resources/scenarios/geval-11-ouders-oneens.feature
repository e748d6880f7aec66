# language: nl
@geval-11
Functionaliteit: Geval 11 · de ene ouder stemt in, de andere (die meedoet) niet
  Een opname van de organisatie kan dan niet. Bij een eigen opname van een burger volgt een waarschuwing; begint zij toch, dan
  is niet iedereen het eens. Wie weggaat, telt vanaf dat moment niet meer.

  Achtergrond:
    Gegeven een gesprek dat 3 dagen geleden om 14:00 begon, met de deelnemers
      | wie   | rol          | leeftijd | gezag over |
      | Noor  | jeugdige     | 15       |            |
      | Bas   | ouder        |          | Noor       |
      | Karin | ouder        |          | Noor       |
      | Imke  | professional |          |            |

  Scenario: De organisatie wil opnemen
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Noor en Bas 5 minuten voor het begin instemmen met de opname van Imke
    En Karin 5 minuten voor het begin niet instemt met de opname van Imke
    Dan is er geen ruimte om op te nemen voor Imke
    En wacht de ruimte om op te nemen voor Imke op Karin
    Als Karin 10 minuten na het begin het gesprek verlaat
    Dan is er ruimte om op te nemen voor Imke

  Scenario: De organisatie begint toch
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Noor en Bas 5 minuten voor het begin instemmen met de opname van Imke
    En Karin 5 minuten voor het begin niet instemt met de opname van Imke
    En Imke aan het begin begint op te nemen
    Dan luidt het oordeel
      | regel              | opname van  | uitkomst       | volgens | plicht van  |
      | anderen stemmen in | organisatie | niet nageleefd | X1      | organisatie |

  Scenario: Noor neemt op
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Bas 5 minuten voor het begin instemt met de opname van Noor
    En Karin 5 minuten voor het begin niet instemt met de opname van Noor
    Dan is er ruimte om op te nemen voor Noor, met een waarschuwing
    Als Noor aan het begin begint op te nemen
    Dan luidt het oordeel
      | regel               | opname van | uitkomst       | volgens | plicht van |
      | anderen stemmen in  | burger     | niet nageleefd | X1      | burger     |
      | opnemen mag, tenzij | burger     | nageleefd      | N1      |            |
