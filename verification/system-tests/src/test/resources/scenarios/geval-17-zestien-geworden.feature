# language: nl
@geval-17
Functionaliteit: Geval 17 · zestien geworden tussen het verzoek om te delen en het besluit
  Vanaf haar verjaardag beslist de jeugdige alleen. Het besluit van de ouder dat nog openstond, vervalt.

  Scenario: Noor wordt zestien terwijl haar vader nog niet heeft besloten
    Gegeven een gesprek dat 6 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd               | gezag over |
      | Noor | jeugdige     | 15, wordt 16 na 3 dagen |            |
      | Bas  | ouder        |                        | Noor       |
      | Imke | professional |                        |            |
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Noor aan het begin begint op te nemen
    En Noor de volgende dag om 09:00 toestemming vraagt om de opname van Noor te laten beluisteren door "tante Lot"
    En Imke 2 dagen later om 10:00 die toestemming geeft
    Dan geldt er toestemming om te delen, zonder dat Bas heeft besloten
    Als Noor 5 dagen later om 12:00 de opname van Noor laat beluisteren door "tante Lot"
    Dan luidt het oordeel
      | regel                         | opname van | uitkomst  | volgens |
      | niet delen zonder toestemming | burger     | nageleefd | N1      |
