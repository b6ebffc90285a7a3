/** Last names of those whom a larger team has beyond the demo team. */
export const lastNames = `
Almeida, Bakker, Chukwu, Dahl, Eriksen, Fontaine, Gupta, Hoffmann, Ibáñez, Jansson, Kowalczyk, Lindqvist, Mbeki,
Nakamura, Oyelaran, Petrov, Quispe, Rinaldi, Sørensen, Takahashi, Usman, Varga, Weiss, Yılmaz, Zieliński, Achterberg,
Balogun, Castellanos, Demir, Ezekwe, Ferreira, Galloway, Haddad, Iyer, Jovanović, Kaplan, Laurent, MacLeod, Nyström,
Odhiambo, Papadakis, Rasmussen, Sato, Tremblay, Ueda, Vasquez, Wierzbicki, Yamamoto, Zhang, Abernathy, Bergström,
Cisneros, Dubois, Ekström, Fischer, Gallagher, Hansen, Ivanov, Joshi, Keller, Lindholm, Moreau, Ndlovu, Okafor,
Pereira, Rahman, Salazar, Thorne, Urban, Vermeulen, Fujimoto, Xu, Yadav, Zamora, Andersson, Brankov, Choi, Duarte,
Engel, Farouk, Grieve, Horváth, Ishikawa, Jaworski, Khumalo, Lemaire, Boateng, Nováková, Olsen, Pillai, Reinhardt,
Schulz, Tanaka, Uzun, Virtanen, Wagner, Yeo, Zhou, Asante, Brennan, Cárdenas, Desai, Egger, Fraser, Goldberg,
Hernández, Ito, Jensen, Karlsson, Lehtonen, Marchetti, Nair, O'Sullivan, Park, Ribeiro, Svensson, Torres, Ulloa,
van Dijk, Wójtowicz, Yusuf, Zeller, Abebe, Bianchi, Carvalho, Drummond, El-Sayed, Fuentes, Giordano, Huang, Isaksen,
Juárez, Kruger, Lefebvre, Maalouf, Nwosu, Ortega, Popescu, Roux, Suzuki, Tkachenko, Vogel, Walsh, Yang, Ziegler,
Aydın, Blanchard, Conti, Dlamini, Estévez, Forsberg, Guerrero, Hakimi, Jónsdóttir, Kimura, Larsen, Mancini, Novak,
Owusu, Prakash, Richter, Sharma, Teixeira, Vu, Wallin, Zapata, Barzani, Clausen, Das, Fofana, Grönlund, Haugen,
Kariuki, Lombardi, Meyer, Nguyen, Osei, Pospíšil, Rao, Steiner, Tamm, Vidal, Whitaker
`
  .trim()
  .split(/,\s+/);
