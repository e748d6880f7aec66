# language: nl
@geval-4
Functionaliteit: Geval 4 · aangekondigd 14 minuten na het begin
  Het is te laat, en het oordeel zegt hoeveel. Vanaf dat moment wordt iedereen gevraagd.

  Achtergrond:
    Gegeven een gesprek dat 3 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd | gezag over |
      | Noor | jeugdige     | 15       |            |
      | Bas  | ouder        |          | Noor       |
      | Imke | professional |          |            |

  Scenario: De professional zegt na 14 minuten dat zij opneemt
    Als Imke 14 minuten na het begin aankondigt op te nemen
    En Imke aan het begin begint op te nemen
    Dan is er geen ruimte om op te nemen voor Imke
    En wacht de ruimte om op te nemen voor Imke op Noor en Bas
    Als Noor en Bas 15 minuten na het begin instemmen met de opname van Imke
    Dan is er ruimte om op te nemen voor Imke
    En luidt het oordeel
      | regel           | opname van  | uitkomst       | volgens | plicht van  | uitleg                                            |
      | vooraf zeggen   | organisatie | niet nageleefd | X1      | organisatie | De opname is 14 minuten na het begin aangekondigd. |
      | goede afspraken | organisatie | niet nageleefd | X1      | organisatie |                                                   |

  Scenario: Noor zegt na 14 minuten dat zij opneemt
    Als Noor 14 minuten na het begin aankondigt op te nemen
    En Noor aan het begin begint op te nemen
    Dan is er ruimte om op te nemen voor Noor, met een waarschuwing
    En wacht de ruimte om op te nemen voor Noor op Bas
    En luidt het oordeel
      | regel               | opname van | uitkomst       | volgens | plicht van | uitleg                                            |
      | vooraf zeggen       | burger     | niet nageleefd | X1      | burger     | De opname is 14 minuten na het begin aangekondigd. |
      | opnemen mag, tenzij | burger     | nageleefd      | N1      | organisatie |                                                   |
