# language: nl
Functionaliteit: Regel · anderen stemmen in
  Van iedereen van wie instemming nodig is, is een antwoord nodig. Wie dat zijn, hangt af van leeftijd, gezag en
  wilsbekwaamheid.

  Scenario: Van Bas komt geen antwoord op de opname van Noor
    Gegeven een gesprek dat 10 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd | gezag over |
      | Noor | jeugdige     | 15       |            |
      | Bas  | ouder        |          | Noor       |
      | Imke | professional |          |            |
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Noor aan het begin begint op te nemen
    En het gesprek 60 minuten na het begin eindigt
    Dan luidt het oordeel, 3 dagen later om 12:00 bezien
      | regel              | opname van | uitkomst  | volgens |
      | anderen stemmen in | burger     | loopt nog | L1      |
    En luidt het oordeel
      | regel              | opname van | uitkomst             | volgens |
      | anderen stemmen in | burger     | niet vast te stellen | O1      |

  Scenario: Van Noor komt geen antwoord op de opname van de professional
    Gegeven een gesprek dat 10 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd | gezag over |
      | Noor | jeugdige     | 15       |            |
      | Bas  | ouder        |          | Noor       |
      | Imke | professional |          |            |
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Bas 5 minuten voor het begin instemt met de opname van Imke
    En Imke aan het begin begint op te nemen
    En het gesprek 60 minuten na het begin eindigt
    Dan luidt het oordeel, 3 dagen later om 12:00 bezien
      | regel              | opname van  | uitkomst  | volgens |
      | anderen stemmen in | organisatie | loopt nog | L1      |
    En luidt het oordeel
      | regel              | opname van  | uitkomst             | volgens |
      | anderen stemmen in | organisatie | niet vast te stellen | O1      |

  Scenario: Een kind van tien wordt niet zelf gevraagd, haar ouder met gezag wel
    Gegeven een gesprek dat 3 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd | gezag over |
      | Lieke | jeugdige    | 10       |            |
      | Bas  | ouder        |          | Lieke      |
      | Imke | professional |          |            |
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    Dan wacht de ruimte om op te nemen voor Imke op Bas
    Als Bas 5 minuten voor het begin instemt met de opname van Imke
    Dan is er ruimte om op te nemen voor Imke

  Scenario: Een jeugdige van zeventien beslist zelf; haar vader alleen voor zichzelf
    Gegeven een gesprek dat 3 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd | gezag over |
      | Noor | jeugdige     | 17       |            |
      | Bas  | ouder        |          | Noor       |
      | Imke | professional |          |            |
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    Dan wacht de ruimte om op te nemen voor Imke op Noor en Bas

  Scenario: Een ouder met gezag die wegblijft, houdt een opname niet tegen
    Gegeven een gesprek dat 3 dagen geleden om 14:00 begon, met de deelnemers
      | wie   | rol          | leeftijd | gezag over | doet mee |
      | Noor  | jeugdige     | 15       |            |          |
      | Karin | ouder        |          | Noor       | nee      |
      | Imke  | professional |          |            |          |
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Noor 5 minuten voor het begin instemt met de opname van Imke
    Dan is er ruimte om op te nemen voor Imke

  Scenario: Voor wie dit zelf niet kan beoordelen, stemt de vertegenwoordiger in
    Gegeven een gesprek dat 3 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd | vertegenwoordigt | beoordeelt zelf |
      | Noor | jeugdige     | 17       |                  | nee             |
      | Ans  | begeleider   |          | Noor             |                 |
      | Imke | professional |          |                  |                 |
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    Dan wacht de ruimte om op te nemen voor Imke op Ans
