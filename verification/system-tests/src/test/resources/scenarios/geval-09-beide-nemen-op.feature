# language: nl
@geval-9
Functionaliteit: Geval 9 · beide kanten nemen op
  Het zijn twee opnames, aan elkaar verbonden en elk apart beoordeeld.

  Achtergrond:
    Gegeven een gesprek dat 3 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd | gezag over |
      | Noor | jeugdige     | 15       |            |
      | Bas  | ouder        |          | Noor       |
      | Imke | professional |          |            |

  Scenario: Noor zegt het vooraf en de professional te laat
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Noor aan het begin begint op te nemen
    En Imke 5 minuten na het begin aankondigt op te nemen
    En Imke 6 minuten na het begin begint op te nemen
    Dan zijn de twee opnames aan elkaar verbonden
    En luidt het oordeel
      | regel               | opname van  | uitkomst            | volgens | plicht van  |
      | vooraf zeggen       | burger      | nageleefd           | N1      | burger      |
      | vooraf zeggen       | organisatie | niet nageleefd      | X1      | organisatie |
      | zeggen dat het kan  | organisatie | niet van toepassing | T1      | organisatie |
      | zeggen dat het kan  | burger      | niet van toepassing | T1      | organisatie |
