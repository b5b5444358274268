// Trained weights; written by scripts/train.sh, never by hand.
// Origin: the gold sets named in CONTRIBUTING.md (novels, magazines, news), 15 made lists (8,797 gold beads) and variations
// of each document, November 2026.

extension AlignerWeights {
  /// Weights for length evidence alone.
  static let lengthTable = """
    transition open-deletion	-2.0336	-2.236
    transition extend-deletion	-0.3809	-0.7323
    transition open-insertion	-1.5862	-1.7
    transition extend-insertion	0.3158	0.0526
    transition switch-to-insertion	-0.0396	-0.3497
    shape 1-1	2.0351	2.2201
    shape 2-1	0.0073	0.3459
    shape 3-1	-0.0919	0.2138
    shape 4-1	0.917	0.8683
    shape 5-1	0.486	0.6365
    shape 6-1	1.4304	1.6297
    shape 1-2	1.2316	1.3301
    shape 1-3	2.3648	2.0472
    shape 1-4	1.3975	2.0565
    shape 1-5	-0.0205	-0.0091
    shape 1-6	-0.0142	-0.0061
    shape 2-2	-1.4023	-1.2836
    shape 3-2	-1.1501	-1.7009
    shape 2-3	-1.1889	-1.1406
    shape 3-3	-1.212	-1.953
    shape 4-2	-1.5021	-1.7379
    shape 2-4	-0.9329	-0.8395
    shape 1-0	-1.2703	-0.9645
    shape 0-1	-0.7	-0.776
    shape-adaptation	0.0832	0.8189
    length-deviation	0.3954	0.2387
    length-deviation-squared	-2.035	-1.3402
    length-log-ratio	-4.0073	-4.3688
    length-log-ratio-squared	0.4536	1.6164
    length-log-ratio-many-to-one	1.111	-0.1359
    length-log-ratio-one-to-many	0.5268	0.1251
    length-size	-0.4086	-0.3545
    length-size-large-bead	-0.6155	-0.3866
    length-unpaired	-0.281	-0.2835
    questions-shared	1.3631	1.5751
    questions-differ	-0.5577	-0.3692
    exclamations-shared	3.3889	3.3359
    exclamations-differ	0.1228	0.062
    quotes-differ	-1.1752	-1.0167
    quotes-shared	1.0258	1.1786
    colons-differ	-0.7664	-0.6613
    parentheses-differ	-0.5368	-0.5336
    parentheses-shared	3.8407	3.6647
    ending-equal	1.0493	0.9933
    ending-question-differs	-0.0936	-0.1381
    ending-exclamation-shared	-0.4139	-0.4827
    closing-quote-differs	-0.5342	-0.5833
    closing-quote-shared	3.4907	3.3543
    opening-quote-differs	-0.6567	-0.5736
    opening-quote-shared	1.6521	1.7206
    chinese-ends-with-comma	1.801	1.5719
    english-ends-with-comma	2.8281	2.0978
    chinese-clauses-for-many	1.118	0.7869
    english-clauses-for-many	0.5765	0.4817
    breaks-differ	-1.202	-1.0462
    bare-lines-joined	-0.7835	-0.5785
    bare-line-unpaired	0.079	-0.0251
    paragraph-start-shared	1.7564	1.6065
    paragraph-start-differs	-1.4882	-1.4952
    paragraph-break-inside	-1.6745	-1.5317
    role-shared	10.2594	9.5696
    role-differs	-5.5465	-4.7021
    roles-mixed	-1.4267	-1.8177
    heading-unpaired	4.2616	4.282
    title-unpaired	0.0	0.0
    """

  /// Weights for length and numbers.
  static let numbersTable = """
    transition open-deletion	-1.9895	-2.0994
    transition extend-deletion	-0.7161	-1.006
    transition open-insertion	-1.6152	-1.6137
    transition extend-insertion	-0.147	-0.4011
    transition switch-to-insertion	0.285	-0.0138
    shape 1-1	2.274	2.4898
    shape 2-1	0.3205	0.6053
    shape 3-1	0.0979	0.3798
    shape 4-1	1.057	0.9475
    shape 5-1	0.3016	0.3645
    shape 6-1	1.1993	1.5256
    shape 1-2	1.3026	1.5145
    shape 1-3	2.2006	1.9673
    shape 1-4	1.3458	1.7346
    shape 1-5	-0.0243	-0.0146
    shape 1-6	-0.0091	-0.0053
    shape 2-2	-1.345	-1.1023
    shape 3-2	-0.9388	-1.5619
    shape 2-3	-1.3497	-1.1341
    shape 3-3	-1.1593	-1.8533
    shape 4-2	-1.5155	-1.8383
    shape 2-4	-0.9533	-0.8179
    shape 1-0	-1.3041	-1.0955
    shape 0-1	-0.7262	-0.8379
    shape-adaptation	0.0939	0.9962
    length-deviation	0.4964	0.1373
    length-deviation-squared	-2.0181	-1.2479
    length-log-ratio	-3.913	-3.6339
    length-log-ratio-squared	0.4006	1.2075
    length-log-ratio-many-to-one	0.6225	-0.5285
    length-log-ratio-one-to-many	0.442	0.0446
    length-size	-0.2371	-0.2333
    length-size-large-bead	-0.5555	-0.2967
    length-unpaired	-0.3742	-0.3967
    questions-shared	1.1091	1.2886
    questions-differ	-0.5678	-0.4135
    exclamations-shared	4.2816	4.0963
    exclamations-differ	0.3304	0.1453
    quotes-differ	-1.1891	-0.9983
    quotes-shared	0.6051	0.891
    colons-differ	-0.6418	-0.5635
    parentheses-differ	-0.82	-0.716
    parentheses-shared	5.4841	4.6192
    ending-equal	0.9486	0.8846
    ending-question-differs	-0.2005	-0.2553
    ending-exclamation-shared	-0.6188	-0.7733
    closing-quote-differs	-0.5171	-0.5498
    closing-quote-shared	3.3765	3.2519
    opening-quote-differs	-0.6948	-0.5441
    opening-quote-shared	1.8456	2.0076
    chinese-ends-with-comma	2.2147	1.9909
    english-ends-with-comma	2.5593	1.691
    chinese-clauses-for-many	1.1032	0.7303
    english-clauses-for-many	0.5179	0.3912
    breaks-differ	-1.3637	-1.108
    bare-lines-joined	-0.6454	-0.3745
    bare-line-unpaired	0.1851	0.0145
    paragraph-start-shared	2.0924	1.8782
    paragraph-start-differs	-1.4998	-1.4788
    paragraph-break-inside	-1.7511	-1.487
    role-shared	11.0548	10.2085
    role-differs	-5.3726	-5.231
    roles-mixed	-1.8563	-1.8175
    heading-unpaired	3.5658	3.4301
    title-unpaired	0.0	0.0
    numbers-shared	2.0799	2.0693
    numbers-shared-count	0.5586	0.5462
    numbers-english-only	-1.676	-1.5667
    numbers-chinese-only	-1.0932	-0.9953
    numbers-all-shared	0.3488	0.3596
    numbers-disjoint	0.4439	0.5262
    numbers-unpaired	-0.0323	0.0487
    numbers-leading-equal	6.4078	6.569
    numbers-leading-differ	1.0902	0.183
    numbers-leading-one-sided	-0.0112	0.0387
    """

  /// Weights for length and names.
  static let namesAloneTable = """
    transition open-deletion	-2.0018	-2.2381
    transition extend-deletion	-0.4931	-0.9614
    transition open-insertion	-1.5343	-1.6554
    transition extend-insertion	-0.3426	-0.7161
    transition switch-to-insertion	0.2896	-0.1783
    shape 1-1	2.4091	2.5772
    shape 2-1	0.357	0.6448
    shape 3-1	0.1759	0.4445
    shape 4-1	1.0747	0.9348
    shape 5-1	0.3952	0.4293
    shape 6-1	0.9708	1.4728
    shape 1-2	1.3484	1.5378
    shape 1-3	2.198	1.9462
    shape 1-4	1.2231	1.8328
    shape 1-5	-0.0281	-0.0104
    shape 1-6	-0.0118	-0.0039
    shape 2-2	-1.314	-1.1757
    shape 3-2	-1.0321	-1.7546
    shape 2-3	-1.2707	-1.1107
    shape 3-3	-1.2913	-2.1301
    shape 4-2	-1.3233	-1.6537
    shape 2-4	-0.8736	-0.7227
    shape 1-0	-1.2999	-0.9378
    shape 0-1	-0.8355	-0.8918
    shape-adaptation	0.0864	1.0069
    length-deviation	0.2802	0.2982
    length-deviation-squared	-1.817	-1.2889
    length-log-ratio	-3.7158	-4.7657
    length-log-ratio-squared	0.2083	1.8247
    length-log-ratio-many-to-one	0.7383	-0.491
    length-log-ratio-one-to-many	0.3896	0.3608
    length-size	-0.2069	-0.2359
    length-size-large-bead	-0.578	-0.3022
    length-unpaired	-0.2944	-0.3306
    questions-shared	1.2527	1.4138
    questions-differ	-0.5915	-0.3841
    exclamations-shared	3.8749	3.751
    exclamations-differ	0.2307	0.0075
    quotes-differ	-1.1805	-1.0031
    quotes-shared	0.6225	0.8788
    colons-differ	-0.7379	-0.5989
    parentheses-differ	-0.6084	-0.6579
    parentheses-shared	6.278	5.5899
    ending-equal	0.6707	0.6468
    ending-question-differs	-0.4134	-0.4406
    ending-exclamation-shared	-0.2991	-0.4518
    closing-quote-differs	-0.4664	-0.5136
    closing-quote-shared	3.4282	3.3827
    opening-quote-differs	-0.4313	-0.2723
    opening-quote-shared	1.9978	2.1366
    chinese-ends-with-comma	1.2442	0.9869
    english-ends-with-comma	2.4322	1.5953
    chinese-clauses-for-many	1.085	0.7126
    english-clauses-for-many	0.5365	0.368
    breaks-differ	-1.3679	-1.2217
    bare-lines-joined	-1.0713	-0.8275
    bare-line-unpaired	0.3832	0.1351
    paragraph-start-shared	1.7694	1.5341
    paragraph-start-differs	-1.3895	-1.3675
    paragraph-break-inside	-1.8321	-1.5156
    role-shared	11.9574	10.8521
    role-differs	-5.9168	-5.4188
    roles-mixed	-1.4312	-1.5924
    heading-unpaired	3.5596	3.2615
    title-unpaired	0.0	0.0
    names-shared	0.9186	1.0578
    names-shared-count	1.6144	1.3775
    names-english-only	-1.1548	-1.0963
    names-chinese-only	-0.3529	-0.3998
    names-all-shared	0.8883	0.8199
    names-disjoint	0.1818	0.1713
    names-unpaired	0.2816	0.2082
    names-unspelt	-0.3214	-0.2978
    names-unspelt-unpaired	0.7126	0.7408
    titles-shared	2.2376	2.1111
    titles-alone	-0.905	-1.0118
    titles-disjoint	0.0507	0.3195
    """

  /// Weights for length and lexicon.
  static let lexiconAloneTable = """
    transition open-deletion	-1.7845	-1.7665
    transition extend-deletion	-0.2997	-0.4026
    transition open-insertion	-1.4707	-1.4428
    transition extend-insertion	-0.0145	-0.1973
    transition switch-to-insertion	0.4552	0.2344
    shape 1-1	2.3006	2.1459
    shape 2-1	0.3363	0.5733
    shape 3-1	-0.2828	0.5085
    shape 4-1	1.4514	0.7514
    shape 5-1	-0.2044	-0.2337
    shape 6-1	1.3368	1.4782
    shape 1-2	0.519	0.8462
    shape 1-3	1.839	1.4638
    shape 1-4	1.0985	1.2074
    shape 1-5	-0.0178	-0.0164
    shape 1-6	-0.0075	-0.0069
    shape 2-2	-2.6309	-1.2142
    shape 3-2	-0.9059	-1.6839
    shape 2-3	-0.2197	-0.4352
    shape 3-3	-0.6819	-0.7798
    shape 4-2	-1.356	-1.4553
    shape 2-4	-0.6758	-0.6979
    shape 1-0	-1.12	-1.1112
    shape 0-1	-0.5588	-0.8698
    shape-adaptation	0.4005	0.9021
    length-deviation	-0.7207	-0.7034
    length-deviation-squared	0.0859	-0.2526
    length-log-ratio	-1.2298	0.0528
    length-log-ratio-squared	-1.3642	-1.0282
    length-log-ratio-many-to-one	-0.5636	-0.9373
    length-log-ratio-one-to-many	0.6349	0.8981
    length-size	0.5962	0.3247
    length-size-large-bead	0.2123	0.0678
    length-unpaired	0.6987	0.3413
    questions-shared	1.9506	1.7321
    questions-differ	-0.3331	-0.253
    exclamations-shared	3.4323	3.2816
    exclamations-differ	0.5963	0.2288
    quotes-differ	-0.7922	-0.528
    quotes-shared	0.1887	0.4977
    colons-differ	-0.171	-0.2159
    parentheses-differ	-2.5971	-2.6715
    parentheses-shared	3.3249	3.515
    ending-equal	1.032	0.8998
    ending-question-differs	0.2065	0.1736
    ending-exclamation-shared	-1.3689	-1.5817
    closing-quote-differs	-0.3453	-0.3187
    closing-quote-shared	3.2501	3.2486
    opening-quote-differs	-0.3089	-0.2631
    opening-quote-shared	2.7739	2.636
    chinese-ends-with-comma	1.7974	1.6567
    english-ends-with-comma	3.7104	2.6887
    chinese-clauses-for-many	0.5836	0.4066
    english-clauses-for-many	0.5209	0.3729
    breaks-differ	-1.1982	-1.1209
    bare-lines-joined	-1.04	-0.9594
    bare-line-unpaired	0.266	0.1026
    paragraph-start-shared	1.1287	0.8225
    paragraph-start-differs	-1.5187	-1.6277
    paragraph-break-inside	-1.7168	-1.7392
    role-shared	6.8771	6.7574
    role-differs	-4.2662	-4.1453
    roles-mixed	-3.292	-3.184
    heading-unpaired	2.0166	1.8667
    title-unpaired	0.0	0.0
    lexicon-english-sum	1.1979	1.184
    lexicon-chinese-sum	1.1738	0.9808
    lexicon-english	8.4096	8.1985
    lexicon-chinese	5.7445	5.7334
    lexicon-english-large	1.2527	2.1568
    lexicon-chinese-large	-0.9505	-1.1824
    lexicon-english-edge	0.4939	0.9336
    lexicon-chinese-edge	1.0344	0.9369
    lexicon-english-gain	9.823	9.2636
    lexicon-chinese-gain	4.3023	3.9855
    lexicon-english-missed	-1.0724	-0.6732
    lexicon-chinese-missed	1.3688	1.0757
    lexicon-english-straddles	-0.8509	-0.7549
    lexicon-chinese-straddles	-0.799	-0.675
    lexicon-unpaired	0.8645	0.3613
    lexicon-unpaired-weight	0.5076	0.4742
    """

  /// Weights for length, numbers and names.
  static let namesTable = """
    transition open-deletion	-2.0936	-2.4167
    transition extend-deletion	-0.7581	-1.2208
    transition open-insertion	-1.6439	-1.7943
    transition extend-insertion	-0.3635	-0.7882
    transition switch-to-insertion	0.2313	-0.2897
    shape 1-1	2.4496	2.6639
    shape 2-1	0.4241	0.7059
    shape 3-1	0.2325	0.503
    shape 4-1	1.2163	0.9754
    shape 5-1	0.2059	0.2303
    shape 6-1	1.0126	1.4601
    shape 1-2	1.3268	1.6124
    shape 1-3	2.1786	1.902
    shape 1-4	1.3086	1.7171
    shape 1-5	-0.0297	-0.0074
    shape 1-6	-0.0094	-0.0016
    shape 2-2	-1.4907	-1.1502
    shape 3-2	-0.9882	-1.6671
    shape 2-3	-1.336	-1.1853
    shape 3-3	-1.2408	-2.0116
    shape 4-2	-1.3215	-1.661
    shape 2-4	-0.8966	-0.7383
    shape 1-0	-1.3211	-0.7934
    shape 0-1	-0.8427	-0.7903
    shape-adaptation	0.1263	1.0203
    length-deviation	0.4087	0.2001
    length-deviation-squared	-1.807	-1.175
    length-log-ratio	-3.8274	-4.0786
    length-log-ratio-squared	0.2794	1.4057
    length-log-ratio-many-to-one	0.4905	-0.5321
    length-log-ratio-one-to-many	0.4032	0.3764
    length-size	-0.232	-0.2441
    length-size-large-bead	-0.5652	-0.2963
    length-unpaired	-0.3497	-0.4024
    questions-shared	0.9474	1.1665
    questions-differ	-0.6753	-0.5179
    exclamations-shared	4.1048	3.8772
    exclamations-differ	0.3279	-0.0009
    quotes-differ	-1.1803	-0.9599
    quotes-shared	0.3898	0.7751
    colons-differ	-0.5492	-0.5195
    parentheses-differ	-1.1635	-1.2501
    parentheses-shared	6.6579	5.9791
    ending-equal	0.5718	0.5689
    ending-question-differs	-0.4311	-0.4033
    ending-exclamation-shared	-0.3501	-0.5468
    closing-quote-differs	-0.5238	-0.5681
    closing-quote-shared	3.2555	3.2139
    opening-quote-differs	-0.5088	-0.2968
    opening-quote-shared	2.0671	2.2253
    chinese-ends-with-comma	1.4188	1.2559
    english-ends-with-comma	2.2478	1.5005
    chinese-clauses-for-many	1.0855	0.7557
    english-clauses-for-many	0.4935	0.3033
    breaks-differ	-1.3811	-1.1852
    bare-lines-joined	-0.9781	-0.7762
    bare-line-unpaired	0.5104	0.2134
    paragraph-start-shared	1.9549	1.5506
    paragraph-start-differs	-1.3528	-1.3483
    paragraph-break-inside	-1.7387	-1.4281
    role-shared	10.6814	9.7031
    role-differs	-5.6508	-5.8526
    roles-mixed	-1.7487	-1.7302
    heading-unpaired	3.2365	2.9236
    title-unpaired	0.0	0.0
    numbers-shared	2.0138	2.1969
    numbers-shared-count	0.2043	0.187
    numbers-english-only	-1.7997	-1.5385
    numbers-chinese-only	-1.0874	-0.8593
    numbers-all-shared	0.4872	0.5634
    numbers-disjoint	0.4981	0.3629
    numbers-unpaired	-0.2089	-0.0243
    numbers-leading-equal	6.2333	6.0849
    numbers-leading-differ	0.3288	-0.5623
    numbers-leading-one-sided	0.1148	0.0551
    names-shared	0.4737	0.6464
    names-shared-count	1.7896	1.5782
    names-english-only	-1.459	-1.4109
    names-chinese-only	-0.2855	-0.3836
    names-all-shared	0.6886	0.5351
    names-disjoint	0.2518	0.3834
    names-unpaired	0.2298	0.1528
    names-unspelt	-0.2159	-0.2138
    names-unspelt-unpaired	0.5755	0.5454
    titles-shared	2.107	2.0652
    titles-alone	-0.7747	-0.8858
    titles-disjoint	-0.0763	0.1351
    """

  /// Weights for length, numbers, names and lexicon.
  static let lexiconTable = """
    transition open-deletion	-1.5953	-1.643
    transition extend-deletion	-0.1794	-0.3887
    transition open-insertion	-1.3714	-1.4027
    transition extend-insertion	0.1242	-0.2192
    transition switch-to-insertion	0.3755	0.0047
    shape 1-1	2.2821	2.3319
    shape 2-1	0.2496	0.7438
    shape 3-1	-0.3378	0.6571
    shape 4-1	1.4106	0.7991
    shape 5-1	-0.1284	-0.4224
    shape 6-1	1.4288	1.6173
    shape 1-2	0.6131	0.9519
    shape 1-3	1.9289	1.4079
    shape 1-4	1.0243	1.4433
    shape 1-5	-0.0316	-0.0191
    shape 1-6	-0.0118	-0.0068
    shape 2-2	-2.7189	-1.1044
    shape 3-2	-1.0091	-1.7418
    shape 2-3	-0.241	-0.5196
    shape 3-3	-0.6092	-0.9594
    shape 4-2	-1.4747	-1.6457
    shape 2-4	-0.5847	-0.8142
    shape 1-0	-1.0208	-0.7933
    shape 0-1	-0.4911	-0.8138
    shape-adaptation	0.4098	0.9337
    length-deviation	-0.8291	-0.492
    length-deviation-squared	0.3641	-0.3459
    length-log-ratio	-1.1892	-1.0605
    length-log-ratio-squared	-1.4659	-0.3047
    length-log-ratio-many-to-one	-0.6342	-0.9438
    length-log-ratio-one-to-many	0.9253	1.0222
    length-size	0.4558	0.389
    length-size-large-bead	0.2117	0.141
    length-unpaired	0.8965	0.6151
    questions-shared	1.812	1.5471
    questions-differ	-0.3406	-0.2872
    exclamations-shared	3.481	3.1254
    exclamations-differ	0.6445	0.2208
    quotes-differ	-1.0064	-0.6284
    quotes-shared	0.011	0.5354
    colons-differ	0.0527	-0.1124
    parentheses-differ	-2.9587	-3.2342
    parentheses-shared	5.2948	4.8805
    ending-equal	0.7261	0.6541
    ending-question-differs	0.0033	0.0263
    ending-exclamation-shared	-1.2007	-1.4266
    closing-quote-differs	-0.3075	-0.2645
    closing-quote-shared	3.3797	3.3892
    opening-quote-differs	-0.1876	-0.1751
    opening-quote-shared	3.0904	2.9276
    chinese-ends-with-comma	1.5021	1.3402
    english-ends-with-comma	3.8311	2.77
    chinese-clauses-for-many	0.6117	0.3981
    english-clauses-for-many	0.436	0.3431
    breaks-differ	-1.0987	-0.9996
    bare-lines-joined	-1.232	-1.1408
    bare-line-unpaired	0.6735	0.4651
    paragraph-start-shared	0.8111	0.4933
    paragraph-start-differs	-1.73	-1.8612
    paragraph-break-inside	-1.7838	-1.8512
    role-shared	5.8613	4.793
    role-differs	-3.0124	-2.5947
    roles-mixed	-3.9101	-3.2813
    heading-unpaired	1.4923	1.173
    title-unpaired	0.0	0.0
    numbers-shared	1.857	2.063
    numbers-shared-count	-0.55	-0.6624
    numbers-english-only	-1.6019	-1.3576
    numbers-chinese-only	-0.9018	-0.7662
    numbers-all-shared	0.5433	0.6792
    numbers-disjoint	0.5349	0.3081
    numbers-unpaired	-0.0614	0.0292
    numbers-leading-equal	4.7098	4.7185
    numbers-leading-differ	-2.3871	-3.1375
    numbers-leading-one-sided	-0.5973	-0.6074
    names-shared	0.1634	0.4101
    names-shared-count	1.4019	1.1946
    names-english-only	-0.6773	-0.6065
    names-chinese-only	0.3366	0.1882
    names-all-shared	0.9086	0.6327
    names-disjoint	0.3917	0.4622
    names-unpaired	0.2842	0.1834
    names-unspelt	-0.1772	-0.0623
    names-unspelt-unpaired	-1.0506	-0.6759
    titles-shared	0.9028	0.8837
    titles-alone	-1.2658	-1.2684
    titles-disjoint	0.2392	0.2543
    lexicon-english-sum	1.2976	1.3677
    lexicon-chinese-sum	1.0761	0.8038
    lexicon-english	7.4649	7.0053
    lexicon-chinese	6.1927	5.9332
    lexicon-english-large	1.2256	1.8781
    lexicon-chinese-large	-1.1999	-1.1624
    lexicon-english-edge	0.4418	0.956
    lexicon-chinese-edge	1.2268	1.3066
    lexicon-english-gain	7.6799	7.3156
    lexicon-chinese-gain	4.2409	3.5702
    lexicon-english-missed	-0.95	-0.6066
    lexicon-chinese-missed	1.6383	1.3455
    lexicon-english-straddles	-0.8258	-0.6763
    lexicon-chinese-straddles	-0.7659	-0.5973
    lexicon-unpaired	0.7269	0.3429
    lexicon-unpaired-weight	0.1952	0.2243
    """

  /// Weights for all of these and the encoder of another model.
  static let vectorsTable = """
    transition open-deletion	-1.7203	-1.6401
    transition extend-deletion	0.1819	0.114
    transition open-insertion	-1.513	-1.3431
    transition extend-insertion	0.3138	0.1235
    transition switch-to-insertion	0.4306	0.135
    shape 1-1	2.2305	2.3006
    shape 2-1	0.5446	0.7087
    shape 3-1	0.2513	0.8995
    shape 4-1	2.0115	0.8625
    shape 5-1	-0.2337	0.2048
    shape 6-1	1.3783	1.4859
    shape 1-2	1.1609	1.7054
    shape 1-3	3.0854	2.2079
    shape 1-4	1.1112	1.5605
    shape 1-5	-0.1882	-0.113
    shape 1-6	-0.0037	-0.0022
    shape 2-2	-3.8842	-2.1697
    shape 3-2	-1.9129	-2.6375
    shape 2-3	-1.2758	-1.5521
    shape 3-3	-0.5945	-0.8651
    shape 4-2	-1.306	-1.4354
    shape 2-4	-0.2678	-0.4941
    shape 1-0	-0.7848	-0.4834
    shape 0-1	-0.3541	-0.4476
    shape-adaptation	0.5136	0.9127
    length-deviation	-0.6574	-0.7113
    length-deviation-squared	0.122	-0.2665
    length-log-ratio	-1.6526	0.111
    length-log-ratio-squared	0.5873	0.602
    length-log-ratio-many-to-one	-0.3355	-0.4822
    length-log-ratio-one-to-many	0.4609	0.4162
    length-size	0.9342	1.0236
    length-size-large-bead	0.2392	0.0382
    length-unpaired	0.9271	0.5975
    questions-shared	1.7947	1.7615
    questions-differ	-0.0509	-0.0864
    exclamations-shared	3.4338	3.2686
    exclamations-differ	0.8223	0.515
    quotes-differ	-0.9601	-0.7086
    quotes-shared	-0.42	-0.4039
    colons-differ	0.1461	0.0614
    parentheses-differ	-3.079	-3.2546
    parentheses-shared	2.4022	2.8449
    ending-equal	0.7048	0.6948
    ending-question-differs	0.5681	0.6655
    ending-exclamation-shared	-1.8529	-2.1
    closing-quote-differs	-0.0593	0.0264
    closing-quote-shared	3.6973	3.8122
    opening-quote-differs	-0.1401	-0.1681
    opening-quote-shared	3.4323	3.3928
    chinese-ends-with-comma	1.9777	1.7207
    english-ends-with-comma	2.9945	2.4355
    chinese-clauses-for-many	0.6287	0.5149
    english-clauses-for-many	0.4416	0.3556
    breaks-differ	-0.7904	-0.7613
    bare-lines-joined	-1.3119	-1.3911
    bare-line-unpaired	0.6332	0.2839
    paragraph-start-shared	0.0097	-0.2966
    paragraph-start-differs	-1.8104	-1.82
    paragraph-break-inside	-1.459	-1.5697
    role-shared	4.0834	3.1805
    role-differs	-4.5809	-3.8124
    roles-mixed	-4.1666	-3.3885
    heading-unpaired	0.2602	0.1559
    title-unpaired	0.0	0.0
    numbers-shared	1.0968	0.9083
    numbers-shared-count	-0.0045	0.1545
    numbers-english-only	-1.3764	-1.1205
    numbers-chinese-only	-1.0289	-0.8225
    numbers-all-shared	0.2988	0.4333
    numbers-disjoint	0.3503	0.1165
    numbers-unpaired	0.0173	0.1199
    numbers-leading-equal	3.873	3.8828
    numbers-leading-differ	-3.2689	-3.9269
    numbers-leading-one-sided	0.2182	0.0704
    names-shared	0.2021	0.5157
    names-shared-count	0.4173	0.2006
    names-english-only	-0.4456	-0.2974
    names-chinese-only	0.4473	0.283
    names-all-shared	1.3236	1.1247
    names-disjoint	0.0024	0.0019
    names-unpaired	0.0993	-0.0066
    names-unspelt	-0.3609	-0.0677
    names-unspelt-unpaired	-0.8412	-0.6059
    titles-shared	1.1645	1.0289
    titles-alone	-1.0284	-0.8677
    titles-disjoint	0.2603	0.0479
    lexicon-english-sum	0.8612	0.9464
    lexicon-chinese-sum	0.7909	0.6018
    lexicon-english	5.0979	4.7873
    lexicon-chinese	4.1926	3.8724
    lexicon-english-large	2.2835	2.6125
    lexicon-chinese-large	-1.9966	-2.0961
    lexicon-english-edge	0.7085	1.2362
    lexicon-chinese-edge	0.8596	1.1099
    lexicon-english-gain	1.4683	0.7693
    lexicon-chinese-gain	4.637	3.6947
    lexicon-english-missed	-1.4312	-1.3473
    lexicon-chinese-missed	3.5085	3.1114
    lexicon-english-straddles	-1.1874	-1.0477
    lexicon-chinese-straddles	-1.0643	-0.9089
    lexicon-unpaired	1.0845	1.0454
    lexicon-unpaired-weight	0.0123	0.1347
    encoder-cosine	1.1755	1.2216
    encoder-margin	-13.0503	-8.4235
    encoder-cosine-large	-0.5381	0.8044
    encoder-margin-large	4.1125	1.9455
    encoder-ratio	-17.6209	-14.3797
    encoder-far	-7.8969	-7.8175
    encoder-near	-0.0983	0.7805
    encoder-more-english	-7.9122	-7.7514
    encoder-more-chinese	-3.1388	-3.7928
    encoder-change-english	1.2894	0.9751
    encoder-change-chinese	3.0086	3.0931
    encoder-change-both	-1.6984	-0.5748
    encoder-less-english	0.7365	0.7689
    encoder-less-english-best	-1.4701	-0.4567
    encoder-less-chinese	6.1091	5.7229
    encoder-less-chinese-best	-1.1287	-1.4984
    encoder-split	5.0998	4.9284
    encoder-best	-5.7739	-5.1595
    encoder-best-inside	2.8822	1.4192
    """

  /// Weights for all of these and the encoder with its tokens.
  static let encoderTable = """
    transition open-deletion	-1.7115	-1.6277
    transition extend-deletion	0.2571	0.1007
    transition open-insertion	-1.3022	-1.126
    transition extend-insertion	0.4924	0.2923
    transition switch-to-insertion	0.5881	0.3196
    shape 1-1	2.8549	2.8593
    shape 2-1	0.5533	0.6733
    shape 3-1	0.3106	0.8947
    shape 4-1	1.8339	0.6612
    shape 5-1	-0.2428	0.2241
    shape 6-1	1.3578	1.6083
    shape 1-2	1.3182	1.7161
    shape 1-3	3.0778	1.9795
    shape 1-4	0.7731	1.4217
    shape 1-5	-0.1547	-0.0999
    shape 1-6	-0.0032	-0.0021
    shape 2-2	-4.1475	-2.4322
    shape 3-2	-2.0788	-2.7572
    shape 2-3	-1.7188	-1.8453
    shape 3-3	0.0484	-0.5487
    shape 4-2	-1.274	-1.4627
    shape 2-4	-0.1791	-0.1666
    shape 1-0	-0.8955	-0.6636
    shape 0-1	-0.1091	-0.3139
    shape-adaptation	0.5081	0.9104
    length-deviation	-0.6454	-0.7178
    length-deviation-squared	0.2122	-0.2078
    length-log-ratio	-1.7836	0.1329
    length-log-ratio-squared	0.7363	0.6398
    length-log-ratio-many-to-one	-0.7686	-0.8667
    length-log-ratio-one-to-many	0.2751	0.0018
    length-size	0.8769	1.1028
    length-size-large-bead	0.3423	0.1238
    length-unpaired	1.1922	0.7575
    questions-shared	1.1749	1.1424
    questions-differ	0.0404	-0.0071
    exclamations-shared	3.1729	2.9215
    exclamations-differ	0.9605	0.6146
    quotes-differ	-0.8169	-0.5213
    quotes-shared	-0.528	-0.4291
    colons-differ	0.1088	0.1211
    parentheses-differ	-3.0155	-3.0643
    parentheses-shared	1.7901	2.2303
    ending-equal	0.8095	0.7515
    ending-question-differs	0.8217	0.8644
    ending-exclamation-shared	-2.1259	-2.2936
    closing-quote-differs	-0.1325	-0.0886
    closing-quote-shared	3.4119	3.4399
    opening-quote-differs	-0.0968	-0.1799
    opening-quote-shared	3.2876	2.995
    chinese-ends-with-comma	1.9922	1.9226
    english-ends-with-comma	3.4661	2.74
    chinese-clauses-for-many	0.8275	0.634
    english-clauses-for-many	0.2353	0.255
    breaks-differ	-0.8356	-0.7778
    bare-lines-joined	-1.0663	-1.0194
    bare-line-unpaired	0.6287	0.3134
    paragraph-start-shared	0.3532	-0.0106
    paragraph-start-differs	-1.7215	-1.7881
    paragraph-break-inside	-1.2865	-1.4119
    role-shared	4.9615	3.5582
    role-differs	-4.9832	-3.7598
    roles-mixed	-5.2173	-3.6695
    heading-unpaired	0.6093	0.3578
    title-unpaired	0.0	0.0
    numbers-shared	0.5561	0.4956
    numbers-shared-count	0.242	0.3372
    numbers-english-only	-1.3008	-1.0591
    numbers-chinese-only	-0.9108	-0.6644
    numbers-all-shared	0.3193	0.4002
    numbers-disjoint	0.2765	-0.0219
    numbers-unpaired	0.0947	0.1692
    numbers-leading-equal	4.1731	4.1297
    numbers-leading-differ	-3.0283	-3.3181
    numbers-leading-one-sided	0.515	0.3927
    names-shared	0.3497	0.5049
    names-shared-count	0.272	0.1048
    names-english-only	-0.4302	-0.3492
    names-chinese-only	0.4669	0.3008
    names-all-shared	1.3168	1.1196
    names-disjoint	0.2161	0.2311
    names-unpaired	0.0843	-0.0288
    names-unspelt	-1.2855	-0.8078
    names-unspelt-unpaired	-1.7419	-1.1185
    titles-shared	1.1537	0.9839
    titles-alone	-1.1263	-0.9681
    titles-disjoint	0.3854	0.2078
    lexicon-english-sum	1.1996	1.2174
    lexicon-chinese-sum	0.653	0.5224
    lexicon-english	5.0218	4.6727
    lexicon-chinese	2.8549	2.6798
    lexicon-english-large	3.0756	3.6997
    lexicon-chinese-large	-2.826	-3.261
    lexicon-english-edge	-0.8489	-0.5129
    lexicon-chinese-edge	-0.706	-0.0896
    lexicon-english-gain	3.9377	2.1335
    lexicon-chinese-gain	2.5995	2.3392
    lexicon-english-missed	0.1633	-0.0778
    lexicon-chinese-missed	2.952	2.5861
    lexicon-english-straddles	-0.4912	-0.44
    lexicon-chinese-straddles	-0.6792	-0.486
    lexicon-unpaired	0.3837	0.4699
    lexicon-unpaired-weight	0.0386	0.0931
    encoder-cosine	0.9479	1.0817
    encoder-margin	-11.5228	-6.4527
    encoder-cosine-large	-0.6845	0.6756
    encoder-margin-large	3.9889	1.417
    encoder-ratio	-15.4847	-12.2518
    encoder-far	-6.8681	-6.5652
    encoder-near	-0.49	0.3062
    encoder-more-english	-7.5553	-7.9051
    encoder-more-chinese	-2.7185	-3.2432
    encoder-change-english	1.5207	1.2299
    encoder-change-chinese	3.7222	3.5267
    encoder-change-both	-1.91	-0.5288
    encoder-less-english	-1.5272	-0.9783
    encoder-less-english-best	-1.5927	-0.7322
    encoder-less-chinese	5.3764	5.3588
    encoder-less-chinese-best	-0.4547	-1.0246
    encoder-split	5.4276	4.9637
    encoder-best	-5.5418	-4.894
    encoder-best-inside	1.8177	0.638
    token-english-sum	-0.4976	-0.4983
    token-chinese-sum	0.204	-0.0304
    token-english	3.2614	2.9529
    token-chinese	7.5008	8.1978
    token-english-large	-4.0142	-3.3848
    token-chinese-large	5.5712	5.7891
    token-english-edge	7.1606	7.4414
    token-chinese-edge	3.8872	3.1225
    token-english-gain	-0.3796	1.8457
    token-chinese-gain	9.878	8.2906
    token-english-missed	-12.1036	-10.3992
    token-chinese-missed	4.0227	4.362
    token-english-straddles	-1.3078	-1.2367
    token-chinese-straddles	-1.8145	-1.8651
    token-unpaired	3.9998	3.1207
    token-unpaired-weight	-0.1773	-0.0419
    """
}
