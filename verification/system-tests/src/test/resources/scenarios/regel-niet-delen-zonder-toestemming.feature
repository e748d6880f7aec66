# language: nl
Functionaliteit: Regel · niet delen zonder toestemming
  Toestemming geldt voor één ontvanger, één doel, dit materiaal en deze mate. Openbaar maken is iets aparts.

  Achtergrond:
    Gegeven een gesprek dat 20 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |

  Scenario: Noor deelt zonder toestemming te hebben gevraagd
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Noor aan het begin begint op te nemen
    En Noor 50 minuten na het begin de opname van Noor stopt en de vingerafdruk "A" vastlegt
    En Noor 2 dagen later om 12:00 de opname van Noor laat beluisteren door "tante Lot"
    Dan luidt het oordeel
      | regel                         | opname van | uitkomst       | volgens | plicht van |
      | niet delen zonder toestemming | burger     | niet nageleefd | X1      | burger     |

  Scenario: De professional deelt terwijl Noor geen toestemming gaf
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Imke aan het begin begint op te nemen
    En Imke 50 minuten na het begin de opname van Imke stopt en de vingerafdruk "A" vastlegt
    En Imke de volgende dag om 09:00 toestemming vraagt om de opname van Imke te laten beluisteren door "een collega"
    En Noor de volgende dag om 10:00 die toestemming niet geeft
    En Imke 2 dagen later om 12:00 de opname van Imke laat beluisteren door "een collega"
    Dan luidt het oordeel
      | regel                         | opname van  | uitkomst       | volgens | plicht van  |
      | niet delen zonder toestemming | organisatie | niet nageleefd | X1      | organisatie |

  Scenario: Noor geeft een kopie, en de toestemming ging over beluisteren
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Noor aan het begin begint op te nemen
    En Noor 50 minuten na het begin de opname van Noor stopt en de vingerafdruk "A" vastlegt
    En Noor de volgende dag om 09:00 toestemming vraagt om de opname van Noor te laten beluisteren door "tante Lot"
    En Imke de volgende dag om 10:00 die toestemming geeft
    En Noor 2 dagen later om 12:00 een kopie van de opname van Noor geeft aan "tante Lot"
    Dan luidt het oordeel
      | regel                         | opname van | uitkomst       | volgens | plicht van |
      | niet delen zonder toestemming | burger     | niet nageleefd | X2      | burger     |

  Scenario: De professional deelt met een andere ontvanger
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Imke aan het begin begint op te nemen
    En Imke 50 minuten na het begin de opname van Imke stopt en de vingerafdruk "A" vastlegt
    En Imke de volgende dag om 09:00 toestemming vraagt om een kopie van de opname van Imke te geven aan "een collega"
    En Noor de volgende dag om 10:00 die toestemming geeft
    En Imke 2 dagen later om 12:00 een kopie van de opname van Imke geeft aan "een andere collega"
    Dan luidt het oordeel
      | regel                         | opname van  | uitkomst       | volgens | plicht van  |
      | niet delen zonder toestemming | organisatie | niet nageleefd | X2      | organisatie |

  Scenario: De opname wordt op een platform gevonden; de toestemming ging over beluisteren
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Noor aan het begin begint op te nemen
    En Noor 50 minuten na het begin de opname van Noor stopt en de vingerafdruk "A" vastlegt
    En Noor de volgende dag om 09:00 toestemming vraagt om de opname van Noor te laten beluisteren door "tante Lot"
    En Imke de volgende dag om 10:00 die toestemming geeft
    En de opname van Noor 3 dagen later om 12:00 op "een videoplatform" wordt gevonden
    Dan luidt het oordeel
      | regel                         | opname van | uitkomst       | volgens | plicht van |
      | niet delen zonder toestemming | burger     | niet nageleefd | X2      | niemand    |

  Scenario: Noor maakt openbaar met toestemming voor dat platform
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Noor aan het begin begint op te nemen
    En Noor 50 minuten na het begin de opname van Noor stopt en de vingerafdruk "A" vastlegt
    En Noor de volgende dag om 09:00 toestemming vraagt om de opname van Noor openbaar te maken op "een videoplatform"
    En Imke de volgende dag om 10:00 die toestemming geeft
    En Noor 2 dagen later om 12:00 de opname van Noor openbaar maakt op "een videoplatform"
    Dan luidt het oordeel
      | regel                         | opname van | uitkomst  | volgens | plicht van |
      | niet delen zonder toestemming | burger     | nageleefd | N1      | burger     |

  Scenario: Noor gebruikt de opname bij haar advocaat
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Noor aan het begin begint op te nemen
    En Noor 50 minuten na het begin de opname van Noor stopt en de vingerafdruk "A" vastlegt
    En Noor 2 dagen later om 12:00 de opname van Noor gebruikt bij "eigen advocaat"
    Dan luidt het oordeel
      | regel                         | opname van | uitkomst            | volgens |
      | niet delen zonder toestemming | burger     | niet van toepassing | T1      |

  Scenario: De professional gebruikt de opname bij de klachtencommissie
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Imke aan het begin begint op te nemen
    En Imke 50 minuten na het begin de opname van Imke stopt en de vingerafdruk "A" vastlegt
    En Imke 2 dagen later om 12:00 de opname van Imke gebruikt bij "klachtencommissie"
    Dan luidt het oordeel
      | regel                         | opname van  | uitkomst            | volgens |
      | niet delen zonder toestemming | organisatie | niet van toepassing | T1      |

  Scenario: De suite deelt alleen met toestemming
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Noor aan het begin begint op te nemen
    En Noor 50 minuten na het begin de opname van Noor stopt en de vingerafdruk "A" vastlegt
    En het bestand van de opname van Noor hier wordt bewaard
    En Noor toestemming vraagt om de opname van Noor te laten beluisteren door "tante Lot"
    En Noor de suite vraagt de opname van Noor te laten beluisteren door "tante Lot"
    Dan weigert de suite dat met de code "permission-not-granted"
    Als Imke die toestemming geeft
    En Noor de suite vraagt de opname van Noor te laten beluisteren door "tante Lot"
    Dan voert de suite dat uit
    En luidt het oordeel
      | regel                         | opname van | uitkomst  | volgens |
      | niet delen zonder toestemming | burger     | nageleefd | N1      |
