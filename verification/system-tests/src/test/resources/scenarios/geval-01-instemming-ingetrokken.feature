# language: nl
@geval-1
Functionaliteit: Geval 1 · een instemming wordt halverwege ingetrokken
  Neemt de organisatie op, dan is er geen ruimte meer en wordt de opname stilgezet. Neemt een burger op, dan volgt een
  waarschuwing. Over wat al is opgenomen, wordt besloten: bewaren of vernietigen. Wat ervoor gebeurde, houdt zijn oordeel.

  Achtergrond:
    Gegeven een gesprek dat 3 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd | gezag over |
      | Noor | jeugdige     | 15       |            |
      | Bas  | ouder        |          | Noor       |
      | Imke | professional |          |            |

  Scenario: Noor trekt haar instemming in terwijl de professional opneemt
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Noor en Bas 5 minuten voor het begin instemmen met de opname van Imke
    En Imke aan het begin begint op te nemen
    En Noor 20 minuten na het begin de instemming met de opname van Imke intrekt
    Dan is er geen ruimte om op te nemen voor Imke
    En wacht de ruimte om op te nemen voor Imke op Noor
    Als Imke 21 minuten na het begin de opname van Imke stilzet om de reden "instemming ingetrokken"
    Dan luidt het oordeel
      | regel               | opname van  | uitkomst            | volgens |
      | vooraf zeggen       | organisatie | nageleefd           | N1      |
      | anderen stemmen in  | organisatie | nageleefd           | N1      |
      | opnemen mag, tenzij | organisatie | niet van toepassing | T2      |
    En wacht het dossierspoor op "besluit om te bewaren of te vernietigen"
    Als Noor de volgende dag om 10:00 besluit dat de opname vernietigd wordt
    Dan staat in het dossierspoor "vernietig"

  Scenario: Bas trekt zijn instemming in terwijl Noor opneemt, en Noor neemt verder op
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Bas 5 minuten voor het begin instemt met de opname van Noor
    En Noor aan het begin begint op te nemen
    En Bas 20 minuten na het begin de instemming met de opname van Noor intrekt
    Dan is er ruimte om op te nemen voor Noor, met een waarschuwing
    En wacht de ruimte om op te nemen voor Noor op Bas
    Als Noor 50 minuten na het begin de opname van Noor stopt
    Dan luidt het oordeel
      | regel               | opname van | uitkomst       | volgens | plicht van |
      | vooraf zeggen       | burger     | nageleefd      | N1      | burger     |
      | opnemen mag, tenzij | burger     | nageleefd      | N1      |            |
      | anderen stemmen in  | burger     | niet nageleefd | X2      | burger     |
    En wacht het dossierspoor op "besluit om te bewaren of te vernietigen"
    Als Bas de volgende dag om 10:00 besluit dat de opname bewaard blijft
    Dan wacht het dossierspoor nergens op

  Scenario: Noor trekt haar instemming in en de professional neemt verder op
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Noor en Bas 5 minuten voor het begin instemmen met de opname van Imke
    En Imke aan het begin begint op te nemen
    En Noor 20 minuten na het begin de instemming met de opname van Imke intrekt
    En Imke 50 minuten na het begin de opname van Imke stopt
    Dan luidt het oordeel
      | regel              | opname van  | uitkomst       | volgens | plicht van  |
      | vooraf zeggen      | organisatie | nageleefd      | N1      | organisatie |
      | anderen stemmen in | organisatie | niet nageleefd | X2      | organisatie |
