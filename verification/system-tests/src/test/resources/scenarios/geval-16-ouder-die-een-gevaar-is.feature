# language: nl
@geval-16
Functionaliteit: Geval 16 · een ouder die een gevaar is
  Wat voor die ouder is afgeschermd, staat niet in wat hij te zien krijgt, en aan de nummers is niet te zien dat er iets
  ontbreekt.

  Scenario: Voor Bas wordt afgeschermd wat Noor antwoordde
    Gegeven een gesprek dat 3 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd | gezag over |
      | Noor | jeugdige     | 15       |            |
      | Bas  | ouder        |          | Noor       |
      | Imke | professional |          |            |
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Noor 5 minuten voor het begin niet instemt met de opname van Imke
    En voor Bas wordt afgeschermd wat Noor daarop antwoordde
    Dan ziet Bas een dossierspoor zonder wat is afgeschermd, met nummers zonder gat
