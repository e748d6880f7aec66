# language: nl
Functionaliteit: Regel · goede afspraken
  Voor de opname begint, liggen alle onderwerpen vast in één versie die iedereen aan beide kanten heeft bevestigd. De
  organisatie zorgt daarvoor, ook bij een opname door een burger.

  Achtergrond:
    Gegeven een gesprek dat 10 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd | gezag over |
      | Noor | jeugdige     | 15       |            |
      | Bas  | ouder        |          | Noor       |
      | Imke | professional |          |            |

  Scenario: Noor neemt op en er zijn geen afspraken
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Noor aan het begin begint op te nemen
    Dan luidt het oordeel
      | regel           | opname van | uitkomst       | volgens | plicht van  |
      | goede afspraken | burger     | niet nageleefd | X1      | organisatie |

  Scenario: De afspraken komen pas als de opname al loopt
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Imke aan het begin begint op te nemen
    En Imke 10 minuten na het begin afspraken vastlegt over doel, luisteraars, kopieën, delen en bewaren, met de belofte om niet te delen
    En Noor, Bas en Imke 11 minuten na het begin de afspraken bevestigen
    Dan luidt het oordeel
      | regel           | opname van  | uitkomst       | volgens | plicht van  |
      | goede afspraken | organisatie | niet nageleefd | X1      | organisatie |

  Scenario: In de afspraken ontbreekt wat over bewaren is afgesproken
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Imke 8 minuten voor het begin zulke afspraken vastlegt, maar zonder "bewaren"
    En Noor, Bas en Imke 7 minuten voor het begin de afspraken bevestigen
    En Imke aan het begin begint op te nemen
    Dan luidt het oordeel
      | regel           | opname van  | uitkomst       | volgens | uitleg  |
      | goede afspraken | organisatie | niet nageleefd | X2      | bewaren |

  Scenario: De belofte om niet te delen ontbreekt bij een opname van Noor
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Imke 8 minuten voor het begin zulke afspraken vastlegt, maar zonder "de belofte om niet te delen"
    En Noor, Bas en Imke 7 minuten voor het begin de afspraken bevestigen
    En Noor aan het begin begint op te nemen
    Dan luidt het oordeel
      | regel           | opname van | uitkomst       | volgens | uitleg  |
      | goede afspraken | burger     | niet nageleefd | X2      | belofte |

  Scenario: De vader heeft de afspraken niet bevestigd
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Imke 8 minuten voor het begin afspraken vastlegt over doel, luisteraars, kopieën, delen en bewaren, met de belofte om niet te delen
    En Noor en Imke 7 minuten voor het begin de afspraken bevestigen
    En Noor aan het begin begint op te nemen
    Dan luidt het oordeel
      | regel           | opname van | uitkomst       | volgens | uitleg           |
      | goede afspraken | burger     | niet nageleefd | X3      | niet bevestigd door |

  Scenario: Wanneer de opname van Noor begon, is niet gemeld
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Imke 8 minuten voor het begin afspraken vastlegt over doel, luisteraars, kopieën, delen en bewaren, met de belofte om niet te delen
    En Noor, Bas en Imke tijdens het gesprek de afspraken bevestigen
    En Noor tijdens het gesprek begint op te nemen
    En het gesprek 60 minuten na het begin eindigt
    Dan luidt het oordeel, 3 dagen later om 12:00 bezien
      | regel           | opname van | uitkomst  | volgens |
      | goede afspraken | burger     | loopt nog | L1      |
    En luidt het oordeel
      | regel           | opname van | uitkomst             | volgens |
      | goede afspraken | burger     | niet vast te stellen | O1      |

  Scenario: Wanneer de opname van de professional begon, is niet gemeld
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Imke 8 minuten voor het begin afspraken vastlegt over doel, luisteraars, kopieën, delen en bewaren, met de belofte om niet te delen
    En Noor, Bas en Imke tijdens het gesprek de afspraken bevestigen
    En Imke tijdens het gesprek begint op te nemen
    En het gesprek 60 minuten na het begin eindigt
    Dan luidt het oordeel, 3 dagen later om 12:00 bezien
      | regel           | opname van  | uitkomst  | volgens |
      | goede afspraken | organisatie | loopt nog | L1      |
    En luidt het oordeel
      | regel           | opname van  | uitkomst             | volgens |
      | goede afspraken | organisatie | niet vast te stellen | O1      |
