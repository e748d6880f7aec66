# language: nl
@geval-2
Functionaliteit: Geval 2 · een deel dat het kind niet op de opname wil
  De opname wordt stilgezet met de reden erbij, en later hervat. Daarmee wordt geen regel geschonden.

  Achtergrond:
    Gegeven de gemeente heeft beleid, met de informatie op de openbare pagina van deze dienst
    En een gesprek dat nu plaatsvindt, met de deelnemers
      | wie  | rol          | leeftijd | gezag over |
      | Noor | jeugdige     | 15       |            |
      | Bas  | ouder        |          | Noor       |
      | Imke | professional |          |            |
    Als Imke zegt dat opnemen kan

  Scenario: Noor neemt op en zet de opname even stil
    Als Noor in antwoord daarop aankondigt op te nemen
    En Bas instemt met de opname van Noor
    En Imke de opname van Noor toestaat
    En Imke afspraken vastlegt over doel, luisteraars, kopieën, delen en bewaren, met de belofte om niet te delen
    En Noor, Bas en Imke de afspraken bevestigen
    En het gesprek begint
    En Noor begint op te nemen
    En Noor de opname van Noor stilzet om de reden "niet voor de opname bedoeld"
    En Noor de opname van Noor hervat
    En Noor de opname van Noor stopt
    Dan luidt het oordeel
      | regel                         | opname van | uitkomst            | volgens |
      | opnemen mag, tenzij           | burger     | nageleefd           | N1      |
      | meteen een andere manier      | burger     | niet van toepassing | T1      |
      | informatie op de website      | burger     | nageleefd           | N1      |
      | vooraf zeggen                 | burger     | nageleefd           | N1      |
      | zeggen dat het kan            | burger     | nageleefd           | N1      |
      | goede afspraken               | burger     | nageleefd           | N1      |
      | anderen stemmen in            | burger     | nageleefd           | N1      |
      | recht op een kopie            | burger     | niet van toepassing | T1      |
      | niet knippen en plakken       | burger     | niet van toepassing | T1      |
      | niet delen zonder toestemming | burger     | niet van toepassing | T2      |
      | wie opneemt doet mee          | burger     | nageleefd           | N1      |
    En is geen enkele regel niet nageleefd

  Scenario: De professional neemt op en zet de opname stil als Noor erom vraagt
    Als Imke aankondigt op te nemen
    En Noor en Bas instemmen met de opname van Imke
    En Imke afspraken vastlegt over doel, luisteraars, kopieën, delen en bewaren, met de belofte om niet te delen
    En Noor, Bas en Imke de afspraken bevestigen
    En het gesprek begint
    En Imke begint op te nemen
    En Imke de opname van Imke stilzet om de reden "niet voor de opname bedoeld"
    En Imke de opname van Imke hervat
    En Imke de opname van Imke stopt
    Dan luidt het oordeel
      | regel                         | opname van  | uitkomst            | volgens |
      | opnemen mag, tenzij           | organisatie | niet van toepassing | T2      |
      | meteen een andere manier      | organisatie | niet van toepassing | T1      |
      | informatie op de website      | organisatie | nageleefd           | N1      |
      | vooraf zeggen                 | organisatie | nageleefd           | N1      |
      | zeggen dat het kan            | organisatie | nageleefd           | N1      |
      | goede afspraken               | organisatie | nageleefd           | N1      |
      | anderen stemmen in            | organisatie | nageleefd           | N1      |
      | recht op een kopie            | organisatie | niet van toepassing | T1      |
      | niet knippen en plakken       | organisatie | niet van toepassing | T1      |
      | niet delen zonder toestemming | organisatie | niet van toepassing | T2      |
      | wie opneemt doet mee          | organisatie | nageleefd           | N1      |
    En is geen enkele regel niet nageleefd
